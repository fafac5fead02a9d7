package se.tillitsspegeln.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.security.token.Scope;

/**
 * Whoever is calling.
 *
 * @param name the account's name; or {@code token:} and the token's id; or {@code sso:} and what the identity provider calls
 *     the person, so that nobody there can pass for an account here
 * @param roles of {@link Role}, or the scopes of a token
 * @param scope the unit at whose top the actor's view ends; absent for the whole tree
 */
public record Actor(
        String name, Set<String> roles, @Nullable UnitId scope) {

    /** How the names of those begin who log in through the identity provider. */
    public static final String SSO = "sso:";

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

    /** The name as its holder knows it. */
    public String ownName() {
        return name.startsWith(SSO) ? name.substring(SSO.length()) : name;
    }

    /** Whether the password is kept here and not by the identity provider. */
    public boolean hasPassword() {
        return !name.startsWith(SSO);
    }

    /** Whether there is any unit whose results the actor may see. */
    boolean readsResults() {
        return is(Role.ADMIN, Role.HR, Role.LEADER, Role.AUDITOR, Scope.PROFILES_READ.wire());
    }

    /** Whether the actor may see which rounds there are; a token for units has nothing to do with them. */
    boolean readsRounds() {
        return readsResults() || is(Scope.ROUNDS_MANAGE.wire());
    }

    /** A scope that the tree does not hold, as after a reorganisation, shows nothing rather than everything. */
    boolean maySee(UnitId unit, UnitTree tree) {
        if (!isInScope(unit, tree)) {
            return false;
        }
        boolean isTop = unit.equals(tree.root().id());
        return is(Role.ADMIN, Role.HR, Role.LEADER, Scope.PROFILES_READ.wire()) || is(Role.AUDITOR) && isTop;
    }

    /** Whether the actor may see that the unit exists: whoever manages units or rounds needs their ids. */
    boolean mayKnow(UnitId unit, UnitTree tree) {
        boolean managesByToken = is(Scope.UNITS_MANAGE.wire(), Scope.ROUNDS_MANAGE.wire());
        return maySee(unit, tree) || managesByToken && isInScope(unit, tree);
    }

    /** Rounds belong to the whole organisation, so that a limited account may read but not manage them. */
    boolean managesRounds() {
        return scope == null && is(Role.ADMIN, Role.HR, Scope.ROUNDS_MANAGE.wire());
    }

    /** As rounds do, units belong to the whole organisation. */
    boolean managesUnits() {
        return scope == null && is(Role.ADMIN, Role.HR, Scope.UNITS_MANAGE.wire());
    }

    private boolean isInScope(UnitId unit, UnitTree tree) {
        return tree.find(unit).isPresent() && (scope == null || tree.isWithin(unit, scope));
    }

    /** An auditor reads and never writes. */
    boolean mayAgree(UnitId unit, UnitTree tree) {
        return maySee(unit, tree) && is(Role.ADMIN, Role.HR, Role.LEADER);
    }

    /** HR answers for what is published in its own part of the tree. */
    boolean mayModerate(UnitId unit, UnitTree tree) {
        return maySee(unit, tree) && is(Role.ADMIN, Role.HR);
    }
}
