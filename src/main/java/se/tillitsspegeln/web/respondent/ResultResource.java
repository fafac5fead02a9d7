package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.response.Invitation;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;

/** The end of the loop: the code opens what the round shows of the person's unit and the levels above, and no other. */
@Path("/" + Language.PATTERN + "/answer/result")
public class ResultResource {

    @CheckedTemplate(basePath = "respondent")
    static class Templates {
        private Templates() {}

        static native TemplateInstance result(Page page, ResultView result, boolean picture);
    }

    private final Door door;
    private final Results results;

    ResultResource(Door door, Results results) {
        this.door = door;
        this.results = results;
    }

    @GET
    public Response own(
            @PathParam("lang") Language language,
            @QueryParam("role") @Nullable String role,
            @CookieParam(CodeCookie.CODE) @Nullable String code,
            @CookieParam(CodeCookie.PICTURE) @Nullable String picture) {
        return door.read(
                language,
                code,
                invitation -> page(
                        invitation, invitation.unit().id(), role, picture != null && invitation.spent(), language));
    }

    @GET
    @Path("{unit}")
    public Response above(
            @PathParam("lang") Language language,
            @PathParam("unit") String unit,
            @QueryParam("role") @Nullable String role,
            @CookieParam(CodeCookie.CODE) @Nullable String code) {
        return door.read(language, code, invitation -> page(invitation, new UnitId(unit), role, false, language));
    }

    private Response page(
            Invitation invitation, UnitId unit, @Nullable String role, boolean picture, Language language) {
        ResultView result = results.of(invitation, unit, role, language);
        Page page = Page.wide(language, "/answer/result/" + unit, List.of());
        return Response.ok(page.dress(Templates.result(page, result, picture))).build();
    }
}
