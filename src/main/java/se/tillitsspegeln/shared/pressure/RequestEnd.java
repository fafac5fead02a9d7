package se.tillitsspegeln.shared.pressure;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * When a request is over for certain. The framework says so, save sometimes when a connection is broken off in the middle of
 * an answer; so the end of the connection counts as well.
 */
final class RequestEnd {

    private RequestEnd() {}

    /** Runs this when the request is over: once or twice, on any thread. */
    static void of(HttpServerRequest request, Runnable then) {
        ChannelFuture closed = ((ConnectionBase) request.connection()).channel().closeFuture();
        ChannelFutureListener end = gone -> then.run();
        closed.addListener(end);
        QuarkusRequestWrapper.get(request).addRequestDoneHandler(done -> {
            then.run();
            closed.removeListener(end);
        });
    }
}
