package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;

/** The pages that the foot of every page leads to. */
@Path("/" + Language.PATTERN)
public class AboutResource {

    @CheckedTemplate(basePath = "respondent")
    static class Templates {
        private Templates() {}

        static native TemplateInstance privacy(Page page);

        static native TemplateInstance accessibility(Page page, @Nullable String contact);

        static native TemplateInstance contact(Page page, @Nullable String contact);
    }

    private final Optional<String> contact;

    AboutResource(@ConfigProperty(name = "tillit.contact") Optional<String> contact) {
        this.contact = contact;
    }

    @GET
    @Path("privacy")
    public TemplateInstance privacy(@PathParam("lang") Language language) {
        Page page = Page.of(language, "/privacy");
        return page.dress(Templates.privacy(page));
    }

    @GET
    @Path("accessibility")
    public TemplateInstance accessibility(@PathParam("lang") Language language) {
        Page page = Page.of(language, "/accessibility");
        return page.dress(Templates.accessibility(page, contact.orElse(null)));
    }

    @GET
    @Path("contact")
    public TemplateInstance contact(@PathParam("lang") Language language) {
        Page page = Page.of(language, "/contact");
        return page.dress(Templates.contact(page, contact.orElse(null)));
    }
}
