package se.tillitsspegeln.export;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Bodies that end only when they are whole. What fails after the first bytes are on their way breaks the connection off;
 * left to the framework the answer was sometimes ended as if nothing had happened, and its reader took a part for all.
 */
@ApplicationScoped
public class WholeBodies {

    private static final Logger LOG = Logger.getLogger(WholeBodies.class);
    private static final int LONGEST_SECONDS = 5;

    private final CurrentVertxRequest current;

    WholeBodies(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The same body, for the request that is being answered. */
    public StreamingOutput of(StreamingOutput body) {
        HttpServerRequest request = current.getCurrent().request();
        return out -> {
            try {
                body.write(out);
            } catch (IOException | RuntimeException failure) {
                if (request.response().headWritten()) {
                    breakOff(request);
                }
                throw failure;
            }
        };
    }

    /** Waits until the connection is gone: an end that the framework writes in the meantime would still go out. */
    private static void breakOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
            return;
        }
        try {
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LONGEST_SECONDS, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("An answer that could not be finished could not be broken off either", e);
        }
    }
}
