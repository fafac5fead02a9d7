package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.response.Invitation;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;

/** Leaving: for a while, for good, or without a trace on this computer. */
@Path("/" + Language.PATTERN + "/answer")
public class LeaveResource {

    @CheckedTemplate(basePath = "respondent")
    static class Templates {
        private Templates() {}

        static native TemplateInstance paused(Page page, String code, @Nullable String closes);

        static native TemplateInstance thanks(Page page, PictureView picture, String round, String next);
    }

    private final Desk desk;
    private final Door door;
    private final Views views;
    private final Pictures pictures;

    LeaveResource(Desk desk, Door door, Views views, Pictures pictures) {
        this.desk = desk;
        this.door = door;
        this.views = views;
        this.pictures = pictures;
    }

    @GET
    @Path("paused")
    public Response paused(@PathParam("lang") Language language, @CookieParam(CodeCookie.CODE) @Nullable String code) {
        return door.enter(language, code, visit -> {
            Page page = Page.of(language, "/answer/paused");
            @Nullable String closes = views.say(visit.invitation().round().closesAt(), language);
            return Response.ok(page.dress(Templates.paused(page, visit.code(), closes)))
                    .build();
        });
    }

    @GET
    @Path("thanks")
    public Response thanks(
            @PathParam("lang") Language language,
            @CookieParam(CodeCookie.CODE) @Nullable String code,
            @CookieParam(CodeCookie.PICTURE) @Nullable String cookie) {
        Optional<Invitation> invitation =
                code == null ? Optional.empty() : desk.find(code).filter(Invitation::spent);
        Optional<Pictures.Carried> picture = code == null ? Optional.empty() : pictures.open(cookie, code);
        if (invitation.isEmpty() || picture.isEmpty()) {
            return Door.to(language, "/answer");
        }
        Page page = Page.of(language, "/answer/thanks");
        PictureView view = PictureView.of(invitation.get().content().questionnaires(), picture.get(), language);
        Round round = invitation.get().round();
        return Response.ok(page.dress(Templates.thanks(page, view, round.name(), views.afterClosing(round, language))))
                .build();
    }

    /** Forgets the code and the picture here; what has been saved stays with the code. */
    @POST
    @Path("forget")
    public Response forget(@PathParam("lang") Language language, @Context UriInfo uri) {
        return Response.seeOther(URI.create("/" + language.tag() + "/?notice=forgotten"))
                .cookie(CodeCookie.gone(CodeCookie.CODE, uri), CodeCookie.gone(CodeCookie.PICTURE, uri))
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }
}
