package se.tillitsspegeln.web.hr;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.web.Language;

/** The addresses that form authentication leads to, which know no language: on to the page that has one. */
@Path("/")
public class LoginDoor {

    @GET
    @Path("login")
    public Response login(
            @RestQuery @Nullable String lang,
            @RestQuery boolean error,
            @RestQuery @Nullable String wait,
            @CookieParam(SsoDoor.Cookies.TARGET) @Nullable String target,
            @Context HttpHeaders headers) {
        String page = "/login" + (error ? "?error=true" : "") + (isSeconds(wait) ? "&wait=" + wait : "");
        return to(page, lang, target, headers);
    }

    /** Where a login ends that no page asked for. */
    @GET
    @Path("hr")
    public Response home(@RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return to("/hr", lang, null, headers);
    }

    private static boolean isSeconds(@Nullable String wait) {
        return wait != null && wait.matches("\\d{1,6}");
    }

    private static Response to(String page, @Nullable String lang, @Nullable String target, HttpHeaders headers) {
        Language language = Optional.ofNullable(lang)
                .flatMap(Language::ofPath)
                .or(() -> Optional.ofNullable(target).flatMap(LoginDoor::ofAddress))
                .orElseGet(() -> Language.accepted(headers.getAcceptableLanguages()));
        return Response.seeOther(URI.create("/" + language.tag() + page))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Optional<Language> ofAddress(String address) {
        return Language.ofPath(address.replaceFirst("^\\w+://[^/]+", ""));
    }
}
