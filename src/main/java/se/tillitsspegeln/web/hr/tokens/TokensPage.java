package se.tillitsspegeln.web.hr.tokens;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import se.tillitsspegeln.security.token.ApiTokens;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.HrTime;
import se.tillitsspegeln.web.hr.Viewer;

/** All tokens, a form for a new one, and the end of one. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/tokens")
public class TokensPage {

    private final ApiTokens tokens;
    private final HrTime time;
    private final Clock clock;
    private final Viewer viewer;

    TokensPage(ApiTokens tokens, HrTime time, Clock clock, Viewer viewer) {
        this.tokens = tokens;
        this.time = time;
        this.clock = clock;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance tokens(Page page, List<TokenLine> lines, TokenFields fields, boolean revoked);

        static native TemplateInstance tokenMade(Page page, String name, String text);
    }

    @GET
    public TemplateInstance show(@PathParam("lang") Language language, @RestQuery boolean revoked) {
        viewer.requireAdmin();
        return list(language, new TokenForm(), Set.of(), revoked);
    }

    /** The answer is the one place where the token can be read, so that there is nothing to redirect to. */
    @POST
    public Response create(@PathParam("lang") Language language, @BeanParam TokenForm form) {
        viewer.requireAdmin();
        if (form.hasNoDay()) {
            return Answers.mend(list(language, form, Set.of("expiresAt"), false));
        }
        try {
            ApiTokens.Made made = tokens.make(form.wish(time), viewer.name());
            Page page = HrFrame.page(language, Part.TOKENS, "/tokens", viewer);
            return Response.ok(page.dress(Templates.tokenMade(page, form.name(), made.text())))
                    .build();
        } catch (SurveyProblem problem) {
            return Answers.mend(list(language, form, TokenFields.wrong(problem), false));
        }
    }

    @POST
    @Path("{id}/revoke")
    public Response revoke(@PathParam("lang") Language language, @PathParam("id") String id) {
        viewer.requireAdmin();
        tokens.revoke(id);
        return Answers.seeOther("/" + language.tag() + "/hr/tokens?revoked=true");
    }

    private TemplateInstance list(Language language, TokenForm form, Set<String> wrong, boolean revoked) {
        TokensMessages words = Words.of(TokensMessages.class, language);
        List<TokenLine> lines = tokens.all().stream()
                .map(token -> TokenLine.of(token, clock.instant(), time, words, language))
                .toList();
        Page page = HrFrame.page(language, Part.TOKENS, "/tokens", viewer);
        return page.dress(Templates.tokens(page, lines, TokenFields.of(form, wrong, words), revoked));
    }
}
