package se.tillitsspegeln.web.hr;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.Access;
import se.tillitsspegeln.security.sso.SsoRefusal;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;

/** Tells those who have logged in with the organisation's account and have no role here whom to ask. */
@Path("/" + Language.PATTERN + "/hr/no-role")
public class NoRolePage {

    private final Access access;
    private final Optional<String> contact;

    NoRolePage(Access access, @ConfigProperty(name = "tillit.contact") Optional<String> contact) {
        this.access = access;
        this.contact = contact;
    }

    @CheckedTemplate(basePath = "sso")
    static class Templates {
        private Templates() {}

        static native TemplateInstance noRole(Page page, boolean unit, @Nullable String contact);
    }

    @GET
    public Response tell(@PathParam("lang") Language language) {
        return access.refusal().map(refusal -> page(language, refusal)).orElseGet(() -> Response.seeOther(
                        URI.create("/" + language.tag() + "/hr"))
                .build());
    }

    private Response page(Language language, SsoRefusal refusal) {
        Page page = Page.of(language, "/hr/no-role");
        boolean unit = refusal == SsoRefusal.NO_UNIT;
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page.dress(Templates.noRole(page, unit, contact.orElse(null))))
                .build();
    }
}
