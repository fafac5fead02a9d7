package se.tillitsspegeln.shared.pressure;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Hangs up on whoever sends request after request without waiting for the answers, or without reading them: they would lie in
 * memory, and nothing else bounds how many. Browsers and proxies ask one thing at a time. Everything happens on the connection's event loop.
 */
final class OneConnection extends ChannelDuplexHandler {

    /** Enough for a tool that asks for a page and all that belongs to it at once. */
    static final int MOST_OWED = 32;

    private final Runnable hungUp;
    /** Requests that have come and whose answer has not left for the network. */
    private int owed;

    private boolean over;

    private OneConnection(Runnable hungUp) {
        this.hungUp = hungUp;
    }

    /** To be called for every request; the first of a connection is the one from which on it is watched. */
    static void watch(ConnectionBase connection, Runnable hungUp) {
        ChannelPipeline pipeline = connection.channel().pipeline();
        if (pipeline.get(OneConnection.class) == null) {
            OneConnection watching = new OneConnection(hungUp);
            watching.owed = 1;
            pipeline.addBefore(connection.channelHandlerContext().name(), null, watching);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!over && message instanceof HttpRequest && ++owed > MOST_OWED) {
            over = true;
            hungUp.run();
            context.close();
        }
        if (over) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isProvisional(message)) {
            context.write(message, promise.unvoid().addListener(sent -> owed--));
        } else {
            context.write(message, promise);
        }
    }

    /** "Go on", which comes before the answer. */
    private static boolean isProvisional(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
