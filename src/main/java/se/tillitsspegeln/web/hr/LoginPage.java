package se.tillitsspegeln.web.hr;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
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
    private static final int SECONDS_A_MINUTE = 60;

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance login(
                Page page, List<Fault> faults, Field name, Field password, boolean loggedOut);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("lang") Language language,
            @RestQuery boolean error,
            @RestQuery boolean loggedOut,
            @RestQuery @Nullable String wait) {
        LoginMessages words = Words.of(LoginMessages.class, language);
        @Nullable String wrong = wait != null ? tooMany(wait, words) : error ? words.wrong() : null;
        Field name = Field.text(NAME, words.name(), "").as("text", "username").withError(wrong);
        Field password = Field.text(PASSWORD, words.password(), "").as("password", "current-password");
        List<Fault> faults = wrong == null ? List.of() : List.of(new Fault(NAME, wrong));
        Page page = Page.of(language, "/login");
        return page.dress(Templates.login(page, faults, name, password, loggedOut));
    }

    /** The wait in whole minutes, rounded up. */
    private static String tooMany(String wait, LoginMessages words) {
        int seconds = wait.matches("\\d{1,6}") ? Integer.parseInt(wait) : 0;
        return words.tooMany((seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
    }
}
