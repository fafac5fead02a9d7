package se.tillitsspegeln.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.security.sso.SsoRefusal;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.SurveyProblem;

/** The one point that says who may do and see what; every edge asks here and decides nothing itself. */
@RequestScoped
public class Access {

    /** Outside the caller's part of the tree and not there at all look the same: 404. */
    public static final ProblemType UNIT_UNKNOWN = new ProblemType("unit-unknown", 404, "No such unit");

    /** The account or token exists but is not for this. */
    public static final ProblemType NOT_ALLOWED = new ProblemType("not-allowed", 403, "Not allowed");

    /** The account opens nothing until its holder has chosen a password. */
    public static final ProblemType PASSWORD_CHANGE =
            new ProblemType("password-change", 403, "The password must be changed first");

    /** The identity provider knows the person, but gave no role, or a role for a unit that does not exist here. */
    public static final ProblemType NO_ROLE = new ProblemType("no-role", 403, "No role here");

    private final SecurityIdentity identity;

    Access(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Whoever is calling.
     *
     * @throws UnauthorizedException if no one is logged in, answered with 401 or the login page
     * @throws SurveyProblem 403 {@code password-change} while the account's password is one that somebody else chose
     */
    public Actor current() {
        if (mustChangePassword()) {
            throw new SurveyProblem(PASSWORD_CHANGE, "Log in to the pages and choose a password of your own.");
        }
        return loggedIn();
    }

    /** As {@link #current()}, for the one page that is open to an account that must change its password. */
    public Actor loggedIn() {
        if (refusal().isPresent()) {
            throw new SurveyProblem(NO_ROLE, "The organisation's account gives no role here, or none for a unit here.");
        }
        return known().orElseThrow(UnauthorizedException::new);
    }

    /** Why somebody who has logged in through the identity provider gets in nowhere. */
    public Optional<SsoRefusal> refusal() {
        return Optional.ofNullable(identity.<SsoRefusal>getAttribute(Identities.REFUSAL));
    }

    /** Whoever is calling, if anyone has logged in. */
    public Optional<Actor> known() {
        return Optional.ofNullable(identity.<Actor>getAttribute(Identities.ACTOR));
    }

    /** Whether the caller's password is one that somebody else chose. */
    public boolean mustChangePassword() {
        return Boolean.TRUE.equals(identity.<Boolean>getAttribute(Identities.MUST_CHANGE));
    }

    /** What the login's cookie holds; nothing for the API. */
    public Optional<String> session() {
        return Optional.ofNullable(identity.<String>getAttribute(Identities.SESSION));
    }

    /** Whether the caller may see the unit's results, in the tree that those results belong to. */
    public boolean maySee(UnitId unit, UnitTree tree) {
        return current().maySee(unit, tree);
    }

    /** @throws SurveyProblem 403 if the caller reads no results at all, 404 {@code unit-unknown} unless {@link #maySee} */
    public void requireSee(UnitId unit, UnitTree tree) {
        requireReadResults();
        if (!maySee(unit, tree)) {
            throw unknown(unit);
        }
    }

    /** @throws SurveyProblem 403 unless there is any unit whose results the caller may see */
    public void requireReadResults() {
        require(current().readsResults(), "read results");
    }

    /** @throws SurveyProblem 403 unless the caller may see which rounds there are */
    public void requireReadRounds() {
        require(current().readsRounds(), "read rounds");
    }

    /** Whether the caller may see that the unit exists. */
    public boolean mayKnow(UnitId unit, UnitTree tree) {
        return current().mayKnow(unit, tree);
    }

    /** @throws SurveyProblem 404 {@code unit-unknown} unless {@link #mayKnow} */
    public void requireKnow(UnitId unit, UnitTree tree) {
        if (!mayKnow(unit, tree)) {
            throw unknown(unit);
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
        require(current().managesRounds(), "manage rounds");
    }

    /** @throws SurveyProblem 403 unless the caller may replace the unit tree */
    public void requireManageUnits() {
        require(current().managesUnits(), "manage units");
    }

    /** @throws SurveyProblem 403 unless the caller may make accounts and tokens */
    public void requireAdmin() {
        require(current().is(Role.ADMIN), "manage accounts and tokens");
    }

    /** @throws SurveyProblem 403 unless the caller may read who did what */
    public void requireReadAudit() {
        require(current().is(Role.ADMIN, Role.AUDITOR), "read the audit log");
    }

    private static void require(boolean allowed, String what) {
        if (!allowed) {
            throw new SurveyProblem(NOT_ALLOWED, "This account or token may not " + what + ".");
        }
    }

    private static SurveyProblem unknown(UnitId unit) {
        return new SurveyProblem(UNIT_UNKNOWN, "There is no unit \"" + unit + "\" that this account may see.");
    }
}
