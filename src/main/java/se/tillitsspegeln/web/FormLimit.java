package se.tillitsspegeln.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.shared.pressure.WholeBody;

/**
 * How large a form of someone without an account may be. The server's own limits are for the file with the unit tree, and
 * know no paths.
 */
@ApplicationScoped
class FormLimit {

    private static final int EARLY = 300;

    /** After whoever needs an account for the address has shown one. */
    private static final int LATE = 50;

    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;
    private static final int NO_FORM = 415;

    private static final Pattern FORM = Pattern.compile(
            "(application/x-www-form-urlencoded|multipart/form-data)\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private static final String LOGIN = "/j_security_check";

    /** Ten open answers of 4,000 characters, each sent as %C3%A5. */
    private static final long BYTES = 256 * 1024;

    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final WholeBody body;

    FormLimit(WholeBody body) {
        this.body = body;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
        filters.register(this::read, LATE);
    }

    /** A file that somebody with an account sends is read as it comes; the login reads its form by itself. */
    private void read(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        if (PageProblems.isPage(path) && isOpenToAll(path) && !path.equals(LOGIN)) {
            body.readFromAnybody(exchange, BYTES, () -> refuse(exchange.request(), path, TOO_LARGE));
        } else {
            exchange.next();
        }
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String path = exchange.normalizedPath();
        if (WITHOUT_BODY.contains(request.method()) || !PageProblems.isPage(path)) {
            exchange.next();
            return;
        }
        if (!isForm(request)) {
            refuse(request, path, NO_FORM);
            return;
        }
        if (!isOpenToAll(path)) {
            exchange.next();
            return;
        }
        long length = length(request.getHeader("Content-Length"));
        if (length < 0 || length > BYTES) {
            refuse(request, path, length < 0 ? LENGTH_REQUIRED : TOO_LARGE);
        } else if (path.equals(LOGIN)) {
            body.leave(exchange);
        } else {
            exchange.next();
        }
    }

    /** Of anything else the token against forged forms would not be asked. */
    private static boolean isForm(HttpServerRequest request) {
        return FORM.matcher(String.valueOf(request.getHeader("Content-Type"))).matches();
    }

    /** Pages under hr let nobody in without an account, before any body is read. */
    private static boolean isOpenToAll(String path) {
        return !path.matches("/[^/]+/hr(/.*)?");
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
