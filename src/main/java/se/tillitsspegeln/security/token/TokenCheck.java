package se.tillitsspegeln.security.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.shared.NameText;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.Violation;

/** What must hold before a token is made. */
final class TokenCheck {

    static final ProblemType INVALID = new ProblemType("token-invalid", 422, "The token cannot be made like this");

    private static final int LONGEST_NAME = 100;

    private TokenCheck() {}

    /** @throws SurveyProblem {@code token-invalid} naming everything that is wrong */
    static void check(NewToken wish, UnitTree tree, Instant now) {
        List<Violation> violations = new ArrayList<>();
        if (wish.name().isBlank() || wish.name().length() > LONGEST_NAME || NameText.isOdd(wish.name())) {
            violations.add(new Violation("name", "Give a name of at most 100 characters, without control characters."));
        }
        scopes(wish.scopes(), violations);
        unit(wish, tree, violations);
        if (wish.expiresAt() != null && !wish.expiresAt().isAfter(now)) {
            violations.add(new Violation("expiresAt", "Give a time that is still to come."));
        }
        if (!violations.isEmpty()) {
            throw new SurveyProblem(INVALID, "No token was made.", violations);
        }
    }

    private static void scopes(List<String> scopes, List<Violation> violations) {
        if (scopes.isEmpty()) {
            violations.add(new Violation("scopes", "Give at least one of profiles:read, rounds:manage, units:manage."));
        }
        for (int i = 0; i < scopes.size(); i++) {
            if (Scope.find(scopes.get(i)).isEmpty()) {
                violations.add(
                        new Violation("scopes[" + i + "]", "Give one of profiles:read, rounds:manage, units:manage."));
            }
        }
        if (new HashSet<>(scopes).size() < scopes.size()) {
            violations.add(new Violation("scopes", "Give each scope once."));
        }
    }

    private static void unit(NewToken wish, UnitTree tree, List<Violation> violations) {
        String unit = wish.unit();
        if (unit == null) {
            return;
        }
        if (!exists(unit, tree)) {
            violations.add(new Violation("unit", "There is no such unit."));
        }
        if (wish.scopes().contains(Scope.ROUNDS_MANAGE.wire()) || wish.scopes().contains(Scope.UNITS_MANAGE.wire())) {
            violations.add(new Violation(
                    "unit", "Rounds and units belong to the whole organisation; only profiles:read can have a unit."));
        }
    }

    private static boolean exists(String unit, UnitTree tree) {
        return tree.find(new UnitId(unit)).isPresent();
    }
}
