package se.tillitsspegeln.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import se.tillitsspegeln.security.account.Account;
import se.tillitsspegeln.security.token.ApiToken;

/** Turns accounts and tokens into what Quarkus carries through a request; {@link Access} reads it back. */
public final class Identities {

    /** The attribute with the {@link Actor}; without it nobody is logged in. */
    public static final String ACTOR = "tillit.actor";
    /** The attribute with why somebody whom the identity provider knows is no actor. */
    public static final String REFUSAL = "tillit.refusal";

    static final String MUST_CHANGE = "tillit.must-change";
    static final String SESSION = "tillit.session";

    private Identities() {}

    static SecurityIdentity of(Account account) {
        return account(account, account.name()).build();
    }

    /** The form's cookie holds the principal's name, which is why that is the login's secret and not the account. */
    static SecurityIdentity ofSession(Account account, String secret) {
        return account(account, secret).addAttribute(SESSION, secret).build();
    }

    static SecurityIdentity of(ApiToken token) {
        Actor actor = new Actor("token:" + token.id(), token.scopes(), token.unit());
        return identity(actor, actor.name()).build();
    }

    private static QuarkusSecurityIdentity.Builder account(Account account, String principal) {
        Actor actor = new Actor(account.name(), Set.of(account.role()), account.unit());
        return identity(actor, principal).addAttribute(MUST_CHANGE, account.mustChange());
    }

    private static QuarkusSecurityIdentity.Builder identity(Actor actor, String principal) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(() -> principal)
                .addRoles(actor.roles())
                .addAttribute(ACTOR, actor);
    }
}
