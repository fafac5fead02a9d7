package se.tillitsspegeln.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.SurveyProblem;

/** The one point that says who may do and see what; every edge asks here and decides nothing itself. */
@RequestScoped
public class Access {

    /** Outside the caller's part of the tree and not there at all look the same: 404. */
    public static final ProblemType UNIT_UNKNOWN = new ProblemType("unit-unknown", 404, "No such unit");

    /** The account exists but is not for this. */
    public static final ProblemType NOT_ALLOWED = new ProblemType("not-allowed", 403, "Not allowed");

    private final SecurityIdentity identity;
    private final Accounts accounts;
    private @Nullable Actor actor;

    Access(SecurityIdentity identity, Accounts accounts) {
        this.identity = identity;
        this.accounts = accounts;
    }

    /**
     * Whoever is calling.
     *
     * @throws UnauthorizedException if no one is logged in, answered with 401 or the login page
     */
    public Actor current() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        Actor known = actor;
        if (known == null) {
            String name = identity.getPrincipal().getName();
            known = new Actor(name, identity.getRoles(), accounts.scope(name).orElse(null));
            actor = known;
        }
        return known;
    }

    /** Whether the caller may see the unit's results, in the tree that those results belong to. */
    public boolean maySee(UnitId unit, UnitTree tree) {
        return current().maySee(unit, tree);
    }

    /** @throws SurveyProblem 404 {@code unit-unknown} unless {@link #maySee} */
    public void requireSee(UnitId unit, UnitTree tree) {
        if (!maySee(unit, tree)) {
            throw new SurveyProblem(UNIT_UNKNOWN, "There is no unit \"" + unit + "\" that this account may see.");
        }
    }

    /** Whether the caller may write down what the unit has agreed on: its leader, those above, HR. */
    public boolean mayAgree(UnitId unit, UnitTree tree) {
        return current().mayAgree(unit, tree);
    }

    /** @throws SurveyProblem 404 for a unit that the caller may not see, 403 unless {@link #mayAgree} */
    public void requireAgree(UnitId unit, UnitTree tree) {
        requireSee(unit, tree);
        if (!mayAgree(unit, tree)) {
            throw new SurveyProblem(NOT_ALLOWED, "This account may not write agreements.");
        }
    }

    /** Whether the caller may mask texts that the unit shows. */
    public boolean mayModerate(UnitId unit, UnitTree tree) {
        return current().mayModerate(unit, tree);
    }

    /** @throws SurveyProblem 404 for a unit that the caller may not see, 403 unless {@link #mayModerate} */
    public void requireModerate(UnitId unit, UnitTree tree) {
        requireSee(unit, tree);
        if (!mayModerate(unit, tree)) {
            throw new SurveyProblem(NOT_ALLOWED, "This account may not mask texts.");
        }
    }

    /** @throws SurveyProblem 403 unless the caller may make, open and close rounds and hand out codes */
    public void requireManageRounds() {
        requireManage("rounds");
    }

    /** @throws SurveyProblem 403 unless the caller may replace the unit tree */
    public void requireManageUnits() {
        requireManage("units");
    }

    private void requireManage(String what) {
        if (!current().mayManage()) {
            throw new SurveyProblem(NOT_ALLOWED, "This account may not manage " + what + ".");
        }
    }
}
