package se.tillitsspegeln.security.account;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.security.Role;

/** What must hold of an account. */
final class AccountCheck {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
    private static final List<String> ROLES = List.of(Role.ADMIN, Role.HR, Role.LEADER, Role.AUDITOR);
    private static final List<String> WHOLE_TREE_ONLY = List.of(Role.ADMIN, Role.AUDITOR);

    private AccountCheck() {}

    static void name(String name) {
        require(NAME.matcher(name).matches(), AccountFault.NAME_INVALID);
    }

    /** A leader without a unit would see everything, which nobody means by leaving a field empty. */
    static void roleAndUnit(String role, @Nullable String unit, UnitTree tree) {
        require(ROLES.contains(role), AccountFault.ROLE_UNKNOWN);
        require(unit != null || !role.equals(Role.LEADER), AccountFault.UNIT_MISSING);
        require(unit == null || !WHOLE_TREE_ONLY.contains(role), AccountFault.UNIT_UNWANTED);
        require(unit == null || tree.find(new UnitId(unit)).isPresent(), AccountFault.UNIT_UNKNOWN);
    }

    static void require(boolean holds, AccountFault fault) {
        if (!holds) {
            throw new AccountProblem(fault);
        }
    }
}
