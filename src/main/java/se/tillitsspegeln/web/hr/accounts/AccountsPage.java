package se.tillitsspegeln.web.hr.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** All accounts, and a form for a new one. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/accounts")
public class AccountsPage {

    private final Accounts accounts;
    private final AccountAdmin admin;
    private final Viewer viewer;

    AccountsPage(Accounts accounts, AccountAdmin admin, Viewer viewer) {
        this.accounts = accounts;
        this.admin = admin;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance accounts(Page page, List<Line> lines, AccountFields fields);

        static native TemplateInstance firstPassword(Page page, String name, String password);
    }

    /** One account of the list. */
    record Line(String name, String role, String unit, boolean disabled, boolean fresh) {

        static Line of(Account account, AccountsMessages words) {
            String unit =
                    account.unit() == null ? words.wholeTree() : account.unit().value();
            return new Line(
                    account.name(),
                    RoleText.of(account.role(), words),
                    unit,
                    account.disabled(),
                    account.mustChange() && !account.disabled());
        }
    }

    @GET
    public TemplateInstance show(@PathParam("lang") Language language) {
        viewer.requireAdmin();
        return list(language, new AccountForm(), null);
    }

    /** The answer is the one place where the first password can be read, so that there is nothing to redirect to. */
    @POST
    public Response create(@PathParam("lang") Language language, @BeanParam AccountForm form) {
        viewer.requireAdmin();
        try {
            String password = admin.create(form.name(), form.role(), form.unit());
            return Response.ok(firstPassword(language, form.name(), password, viewer))
                    .build();
        } catch (AccountProblem problem) {
            return Answers.mend(list(language, form, problem.fault()));
        }
    }

    static TemplateInstance firstPassword(Language language, String name, String password, Viewer viewer) {
        Page page = HrFrame.page(language, Part.ACCOUNTS, "/accounts", viewer);
        return page.dress(Templates.firstPassword(page, name, password));
    }

    private TemplateInstance list(Language language, AccountForm form, @Nullable AccountFault fault) {
        AccountsMessages words = Words.of(AccountsMessages.class, language);
        List<Line> lines =
                accounts.all().stream().map(account -> Line.of(account, words)).toList();
        Page page = HrFrame.page(language, Part.ACCOUNTS, "/accounts", viewer);
        return page.dress(Templates.accounts(page, lines, AccountFields.of(form, fault, words)));
    }
}
