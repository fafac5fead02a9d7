package se.tillitsspegeln.web.hr;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.sso.SsoSettings;
import se.tillitsspegeln.web.Language;

/** The addresses that the organisation's identity provider leads to. */
@Path("/sso")
public class SsoDoor {

    /** Our own pages only, so that no link to us leads anywhere else. */
    private static final Pattern OWN = Pattern.compile("/(sv|en)/hr(/[\\w~%-][\\w.~%-]*)*(\\?[\\w.~%=&+-]*)?");

    private final boolean on;

    SsoDoor(SsoSettings settings) {
        on = settings.enabled();
    }

    /** Reached by those whom the provider has let in; everybody else is sent there first. */
    @GET
    public Response entered(@RestQuery @Nullable String to, @Context HttpHeaders headers) {
        String page = Optional.ofNullable(to)
                .filter(wanted -> OWN.matcher(wanted).matches())
                .orElseGet(() -> "/" + language(null, headers).tag() + "/hr");
        Response.ResponseBuilder answer =
                Response.seeOther(URI.create(page)).header(HttpHeaders.CACHE_CONTROL, "no-store");
        // the newer login counts
        return (on ? answer.cookie(Cookies.gone(Cookies.TARGET), Cookies.gone(Cookies.LOGIN)) : answer).build();
    }

    /** The person broke it off, came back too late, or the provider cannot be reached. */
    @GET
    @Path("failed")
    public Response failed(@RestQuery @Nullable String to, @Context HttpHeaders headers) {
        return toLogin(language(to, headers), "ssoFailed");
    }

    /** Where the provider leads when it has logged somebody out. */
    @GET
    @Path("out")
    public Response out(@RestQuery @Nullable String state, @Context HttpHeaders headers) {
        return toLogin(language(state, headers), "loggedOut");
    }

    private static Response toLogin(Language language, String what) {
        return Response.seeOther(URI.create("/" + language.tag() + "/login?" + what + "=true"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Language language(@Nullable String said, HttpHeaders headers) {
        return Optional.ofNullable(said)
                .flatMap(Language::ofPath)
                .orElseGet(() -> Language.accepted(headers.getAcceptableLanguages()));
    }

    /** The cookies of Quarkus that a login takes away. */
    static final class Cookies {

        /** The page that asked for a login. */
        static final String TARGET = "tillit-login-target";

        /** A login by password. */
        static final String LOGIN = "tillit-login";

        /** A login through the provider. */
        static final String SSO = "q_session";

        private Cookies() {}

        static NewCookie gone(String name) {
            return new NewCookie.Builder(name)
                    .value("")
                    .path("/")
                    .maxAge(0)
                    .httpOnly(true)
                    .build();
        }
    }
}
