package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Field;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;

/** Where one types the code. */
@Path("/" + Language.PATTERN)
public class StartResource {

    private static final String FIELD = "code";

    @CheckedTemplate(basePath = "respondent")
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(Page page, Field code, List<Fault> faults, @Nullable String notice);
    }

    private final Desk desk;

    StartResource(Desk desk) {
        this.desk = desk;
    }

    @GET
    public TemplateInstance start(
            @PathParam("lang") Language language, @QueryParam("notice") @DefaultValue("") String notice) {
        AnswerMessages words = Words.of(AnswerMessages.class, language);
        return switch (notice) {
            case "wrong" -> page(language, "", words.wrongCode(), null);
            case "again" -> page(language, "", null, words.typeAgain());
            case "gone" -> page(language, "", null, words.gone());
            case "forgotten" -> page(language, "", null, words.forgotten());
            default -> page(language, "", null, null);
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(
            @PathParam("lang") Language language, @FormParam(FIELD) @Nullable String typed, @Context UriInfo uri) {
        String given = typed == null ? "" : typed.strip();
        Optional<String> code = desk.known(given);
        if (code.isPresent()) {
            return welcome(language, code.get(), uri);
        }
        AnswerMessages words = Words.of(AnswerMessages.class, language);
        String fault = given.isEmpty() ? words.noCode() : words.wrongCode();
        return Response.status(422).entity(page(language, given, fault, null)).build();
    }

    static Response welcome(Language language, String code, UriInfo uri) {
        return Response.seeOther(URI.create("/" + language.tag() + "/answer"))
                .cookie(CodeCookie.code(code, uri))
                .build();
    }

    private static TemplateInstance page(
            Language language, String typed, @Nullable String fault, @Nullable String notice) {
        AnswerMessages words = Words.of(AnswerMessages.class, language);
        Field field = Field.text(FIELD, words.code(), typed)
                .withHint(words.codeHint())
                .withError(fault);
        List<Fault> faults = fault == null ? List.of() : List.of(new Fault(FIELD, fault));
        return Page.of(language, "/").dress(Templates.start(Page.of(language, "/"), field, faults, notice));
    }
}
