package se.tillitsspegeln.web.hr;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.security.Access;
import se.tillitsspegeln.security.Actor;
import se.tillitsspegeln.security.Role;
import se.tillitsspegeln.security.audit.Views;
import se.tillitsspegeln.shared.SurveyProblem;

/** Whoever looks at a page, as the pages ask about them; every decision is {@link Access}'s. */
@RequestScoped
public class Viewer {

    private final Access access;
    private final Views views;

    Viewer(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public String name() {
        return access.loggedIn().name();
    }

    /** The name as the viewer knows it. */
    public String ownName() {
        return access.loggedIn().ownName();
    }

    /** Whether the viewer's password is kept here. */
    public boolean hasPassword() {
        return access.loggedIn().hasPassword();
    }

    /** Whether to show what only those who run rounds may use; what they do is still checked by itself. */
    public boolean manages() {
        Actor actor = access.loggedIn();
        return actor.scope() == null && actor.is(Role.ADMIN, Role.HR);
    }

    /** Whether to show accounts and tokens. */
    public boolean administers() {
        return access.loggedIn().is(Role.ADMIN);
    }

    /** Whether to show who did what. */
    public boolean readsAudit() {
        return access.loggedIn().is(Role.ADMIN, Role.AUDITOR);
    }

    /** @throws SurveyProblem 403 unless the viewer may make accounts and tokens */
    public void requireAdmin() {
        access.requireAdmin();
    }

    /** @throws SurveyProblem 403 unless the viewer may read who did what */
    public void requireReadAudit() {
        access.requireReadAudit();
    }

    /** @throws SurveyProblem 403 unless the viewer may make, open and close rounds and hand out codes */
    public void requireManageRounds() {
        access.requireManageRounds();
    }

    /** @throws SurveyProblem 403 unless the viewer may replace the unit tree */
    public void requireManageUnits() {
        access.requireManageUnits();
    }

    public boolean maySee(UnitId unit, UnitTree tree) {
        return access.maySee(unit, tree);
    }

    /** @throws SurveyProblem 404 unless {@link #maySee} */
    public void requireSee(UnitId unit, UnitTree tree) {
        access.requireSee(unit, tree);
    }

    public boolean mayAgree(UnitId unit, UnitTree tree) {
        return access.mayAgree(unit, tree);
    }

    /** @throws SurveyProblem 404 or 403 unless {@link #mayAgree} */
    public void requireAgree(UnitId unit, UnitTree tree) {
        access.requireAgree(unit, tree);
    }

    /**
     * Asked before a unit's results are shown; notes that the viewer has looked.
     *
     * @throws SurveyProblem 404 unless {@link #maySee}
     */
    public void requireSeeProfile(String round, UnitId unit, UnitTree tree) {
        access.requireSee(unit, tree);
        views.viewed(round, unit);
    }

    /**
     * Asked before a unit's results are fetched as a file; notes that the viewer has.
     *
     * @throws SurveyProblem 404 unless {@link #maySee}
     */
    public void requireExport(String round, UnitId unit, UnitTree tree, String format) {
        access.requireSee(unit, tree);
        views.exported(round, unit, format);
    }

    public boolean mayModerate(UnitId unit, UnitTree tree) {
        return access.mayModerate(unit, tree);
    }

    /** @throws SurveyProblem 404 or 403 unless {@link #mayModerate} */
    public void requireModerate(UnitId unit, UnitTree tree) {
        access.requireModerate(unit, tree);
    }

    /** The highest unit that the viewer may see in this tree; nothing if there is none. */
    public Optional<Unit> top(UnitTree tree) {
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        UnitId scope = access.current().scope();
        return (scope == null ? Optional.of(tree.root()) : tree.find(scope)).filter(unit -> maySee(unit.id(), tree));
    }
}
