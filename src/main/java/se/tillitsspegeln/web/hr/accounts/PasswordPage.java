package se.tillitsspegeln.web.hr.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.Access;
import se.tillitsspegeln.security.account.AccountFault;
import se.tillitsspegeln.security.account.AccountProblem;
import se.tillitsspegeln.security.account.PasswordChange;
import se.tillitsspegeln.shared.CallerAddress;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Field;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;

/** Where everybody changes their own password; the only page that a first password opens. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/password")
public class PasswordPage {

    private final PasswordChange change;
    private final Access access;
    private final Viewer viewer;

    PasswordPage(PasswordChange change, Access access, Viewer viewer) {
        this.change = change;
        this.access = access;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance password(
                Page page, String name, boolean must, boolean changed, List<Field> fields, List<Fault> faults);
    }

    @GET
    public TemplateInstance show(@PathParam("lang") Language language, @RestQuery boolean changed) {
        requirePassword();
        return page(language, null, changed);
    }

    @POST
    public Response change(
            @PathParam("lang") Language language, @BeanParam PasswordForm form, @Context HttpServerRequest request) {
        requirePassword();
        String name = access.loggedIn().name();
        try {
            String session = access.session().orElse(null);
            change.change(name, form.toWish(), session, CallerAddress.of(request));
            return Answers.seeOther("/" + language.tag() + "/hr/password?changed=true");
        } catch (AccountProblem problem) {
            return Answers.mend(page(language, problem.fault(), false));
        }
    }

    /** Whoever logs in through the organisation's identity provider has no password here. */
    private void requirePassword() {
        if (!viewer.hasPassword()) {
            throw new NotFoundException();
        }
    }

    private TemplateInstance page(Language language, @Nullable AccountFault fault, boolean changed) {
        AccountsMessages words = Words.of(AccountsMessages.class, language);
        @Nullable String text = fault == null ? null : FaultText.of(fault, words);
        String place = fault == null ? "" : fault.field();
        List<Field> fields = PasswordForm.fields(words).stream()
                .map(field -> field.name().equals(place) ? field.withError(text) : field)
                .toList();
        List<Fault> faults = text == null ? List.of() : List.of(new Fault(place, text));
        Page page = HrFrame.page(language, Part.OWN, "/password", viewer);
        return page.dress(
                Templates.password(page, viewer.name(), access.mustChangePassword(), changed, fields, faults));
    }
}
