package se.tillitsspegeln.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large a form of someone without an account may be. The server's own limits are for the file with the unit tree, and
 * know no paths.
 */
@ApplicationScoped
class FormLimit {

    private static final int EARLY = 300;
    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;

    /** Ten open answers of 4,000 characters, each sent as %C3%A5. */
    private static final long BYTES = 256 * 1024;

    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void register(@Observes Filters filters) {
        filters.register(FormLimit::check, EARLY);
    }

    private static void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String path = String.valueOf(request.path());
        if (WITHOUT_BODY.contains(request.method()) || !isOpenToAll(path)) {
            exchange.next();
            return;
        }
        long length = length(request.getHeader("Content-Length"));
        if (length >= 0 && length <= BYTES) {
            exchange.next();
        } else {
            refuse(request, path, length < 0 ? LENGTH_REQUIRED : TOO_LARGE);
        }
    }

    /** Pages under hr let nobody in without an account, before any body is read. */
    private static boolean isOpenToAll(String path) {
        return PageProblems.isPage(path) && !path.matches("/[^/]+/hr(/.*)?");
    }

    private static void refuse(HttpServerRequest request, String path, int status) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Connection", "close")
                .end(PageProblems.page(Language.ofPath(path).orElse(Language.SV), status))
                // the rest of the body is not read
                .onComplete(sent -> request.connection().close());
    }

    /** −1 where the request does not say it, as when its body comes in parts; browsers always do for a form. */
    private static long length(@Nullable String header) {
        try {
            return header == null ? -1 : Long.parseLong(header.strip());
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
