package se.tillitsspegeln.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;

/**
 * Whoever is calling.
 *
 * @param name the account's name
 * @param roles of {@link Role}
 * @param scope the unit at whose top the actor's view ends; absent for the whole tree
 */
public record Actor(
        String name, Set<String> roles, @Nullable UnitId scope) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(String... anyOf) {
        for (String role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** A scope that the tree does not hold, as after a reorganisation, shows nothing rather than everything. */
    boolean maySee(UnitId unit, UnitTree tree) {
        if (tree.find(unit).isEmpty()) {
            return false;
        }
        boolean inScope = scope == null || tree.isWithin(unit, scope);
        boolean isTop = unit.equals(tree.root().id());
        return inScope && (is(Role.ADMIN, Role.HR, Role.LEADER) || is(Role.AUDITOR) && isTop);
    }

    /** An auditor reads and never writes. */
    boolean mayAgree(UnitId unit, UnitTree tree) {
        return maySee(unit, tree) && is(Role.ADMIN, Role.HR, Role.LEADER);
    }

    /** HR answers for what is published in its own part of the tree. */
    boolean mayModerate(UnitId unit, UnitTree tree) {
        return maySee(unit, tree) && is(Role.ADMIN, Role.HR);
    }

    /** Rounds and units belong to the whole organisation, so that a limited account may read but not manage them. */
    boolean mayManage() {
        return scope == null && is(Role.ADMIN, Role.HR);
    }
}
