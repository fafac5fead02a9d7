package se.tillitsspegeln.web.hr.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.account.Account;
import se.tillitsspegeln.security.account.AccountAdmin;
import se.tillitsspegeln.security.account.AccountFault;
import se.tillitsspegeln.security.account.AccountProblem;
import se.tillitsspegeln.security.account.Accounts;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;

/** One account: another role or unit, a new password, disabled or enabled again. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/accounts/{name: [a-z0-9._@-]+}")
public class AccountPage {

    private final Accounts accounts;
    private final AccountAdmin admin;
    private final Viewer viewer;

    AccountPage(Accounts accounts, AccountAdmin admin, Viewer viewer) {
        this.accounts = accounts;
        this.admin = admin;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance account(
                Page page, String name, boolean disabled, boolean own, AccountFields fields, boolean saved);
    }

    @GET
    public TemplateInstance show(
            @PathParam("lang") Language language, @PathParam("name") String name, @RestQuery boolean saved) {
        viewer.requireAdmin();
        return page(language, name, null, null, saved);
    }

    @POST
    public Response assign(
            @PathParam("lang") Language language, @PathParam("name") String name, @BeanParam AccountForm form) {
        viewer.requireAdmin();
        require(name);
        try {
            admin.assign(name, form.role(), form.unit(), viewer.name());
            return saved(language, name);
        } catch (AccountProblem problem) {
            return Answers.mend(page(language, name, form, problem.fault(), false));
        }
    }

    @POST
    @Path("disable")
    public Response disable(@PathParam("lang") Language language, @PathParam("name") String name) {
        return disable(language, name, true);
    }

    @POST
    @Path("enable")
    public Response enable(@PathParam("lang") Language language, @PathParam("name") String name) {
        return disable(language, name, false);
    }

    @POST
    @Path("password")
    public Response renewPassword(@PathParam("lang") Language language, @PathParam("name") String name) {
        viewer.requireAdmin();
        require(name);
        String password = admin.renewPassword(name);
        return Response.ok(AccountsPage.firstPassword(language, name, password, viewer))
                .build();
    }

    private Response disable(Language language, String name, boolean disabled) {
        viewer.requireAdmin();
        require(name);
        try {
            admin.disable(name, disabled, viewer.name());
            return saved(language, name);
        } catch (AccountProblem problem) {
            return Answers.mend(page(language, name, null, problem.fault(), false));
        }
    }

    private static Response saved(Language language, String name) {
        return Answers.seeOther("/" + language.tag() + "/hr/accounts/" + name + "?saved=true");
    }

    private TemplateInstance page(
            Language language, String name, @Nullable AccountForm typed, @Nullable AccountFault fault, boolean saved) {
        Account account = require(name);
        String unit = account.unit() == null ? null : account.unit().value();
        AccountForm form = typed == null ? AccountForm.of(name, account.role(), unit) : typed;
        AccountFields fields = AccountFields.of(form, fault, Words.of(AccountsMessages.class, language));
        Page page = HrFrame.page(language, Part.ACCOUNTS, "/accounts/" + name, viewer);
        boolean own = name.equals(viewer.name());
        return page.dress(Templates.account(page, name, account.disabled(), own, fields, saved));
    }

    private Account require(String name) {
        return accounts.find(name).orElseThrow(NotFoundException::new);
    }
}
