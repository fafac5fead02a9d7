package se.tillitsspegeln.web.hr;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.sso.SsoSettings;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Field;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;

/** Where people log in. The form goes to Quarkus's own form authentication, which names the two fields. */
@Path("/" + Language.PATTERN + "/login")
public class LoginPage {

    private static final String NAME = "j_username";
    private static final String PASSWORD = "j_password";
    private static final String SSO = "sso";
    private static final int SECONDS_A_MINUTE = 60;

    private final boolean sso;

    LoginPage(SsoSettings settings) {
        sso = settings.enabled();
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance login(
                Page page, List<Fault> faults, Field name, Field password, boolean loggedOut, @Nullable String sso);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("lang") Language language,
            @RestQuery boolean error,
            @RestQuery boolean loggedOut,
            @RestQuery boolean ssoFailed,
            @RestQuery @Nullable String wait,
            @CookieParam(SsoDoor.Cookies.TARGET) @Nullable String target) {
        LoginMessages words = Words.of(LoginMessages.class, language);
        @Nullable String wrong = wait != null ? tooMany(wait, words) : error ? words.wrong() : null;
        Field name = Field.text(NAME, words.name(), "").as("text", "username").withError(wrong);
        Field password = Field.text(PASSWORD, words.password(), "").as("password", "current-password");
        List<Fault> faults = wrong != null
                ? List.of(new Fault(NAME, wrong))
                : ssoFailed && sso ? List.of(new Fault(SSO, words.ssoFailed())) : List.of();
        Page page = Page.of(language, "/login");
        return page.dress(Templates.login(page, faults, name, password, loggedOut, door(language, target)));
    }

    /** The way to the identity provider and from there to the page that asked for a login. */
    private @Nullable String door(Language language, @Nullable String target) {
        if (!sso) {
            return null;
        }
        String page = target == null ? "" : target.replaceFirst("^\\w+://[^/]+", "");
        String to = Language.ofPath(page).isPresent() ? page : "/" + language.tag() + "/hr";
        return "/sso?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** The wait in whole minutes, rounded up. */
    private static String tooMany(String wait, LoginMessages words) {
        int seconds = wait.matches("\\d{1,6}") ? Integer.parseInt(wait) : 0;
        return words.tooMany((seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
    }
}
