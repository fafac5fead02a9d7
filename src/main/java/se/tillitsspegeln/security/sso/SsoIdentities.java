package se.tillitsspegeln.security.sso;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.tillitsspegeln.security.Identities;

/** Turns a token of the provider into one of our actors; what else it says opens nothing here. */
@ApplicationScoped
class SsoIdentities implements SecurityIdentityAugmentor {

    private final SsoClaims claims;

    SsoIdentities(SsoClaims claims) {
        this.claims = claims;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> actor(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity actor(SecurityIdentity identity, JsonWebToken token) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        SsoClaims.Outcome outcome = claims.read(token.getRawToken());
        if (outcome.actor() != null) {
            builder.addRoles(outcome.actor().roles()).addAttribute(Identities.ACTOR, outcome.actor());
        } else if (outcome.refusal() != null) {
            builder.addAttribute(Identities.REFUSAL, outcome.refusal());
        }
        return builder.build();
    }
}
