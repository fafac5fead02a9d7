package se.tillitsspegeln.web.hr.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.audit.AuditEntry;
import se.tillitsspegeln.security.audit.AuditLog;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Moments;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.HrTime;
import se.tillitsspegeln.web.hr.Viewer;

/** The log, newest first, a page at a time. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/audit")
public class AuditPage {

    private static final int A_PAGE = 50;

    private final AuditLog log;
    private final HrTime time;
    private final Moments moments;
    private final Viewer viewer;

    AuditPage(AuditLog log, HrTime time, Moments moments, Viewer viewer) {
        this.log = log;
        this.time = time;
        this.moments = moments;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance audit(Page page, AuditView view);
    }

    @GET
    public Response show(@PathParam("lang") Language language, @BeanParam AuditQuery query) {
        viewer.requireReadAudit();
        List<AuditEntry> found = query.hasNoDay() ? List.of() : log.read(query.filter(time), A_PAGE + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        Page page = HrFrame.page(language, Part.AUDIT, "/audit", viewer);
        @Nullable
        String older = found.size() > A_PAGE
                ? page.to("/hr/audit" + query.older(shown.get(A_PAGE - 1).id()))
                : null;
        List<AuditView.Line> lines = shown.stream()
                .map(entry -> AuditView.Line.of(entry, moments, language))
                .toList();
        AuditView view = AuditView.of(query, lines, older, Words.of(AuditMessages.class, language));
        TemplateInstance answer = page.dress(Templates.audit(page, view));
        return query.hasNoDay() ? Answers.mend(answer) : Response.ok(answer).build();
    }
}
