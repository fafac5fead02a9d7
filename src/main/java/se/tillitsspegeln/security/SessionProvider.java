package se.tillitsspegeln.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import se.tillitsspegeln.security.account.Sessions;

/** Recognises a login by its cookie, which Quarkus has decrypted: one query, so that an ended login ends everywhere. */
@ApplicationScoped
class SessionProvider implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Sessions sessions;

    SessionProvider(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        String secret = request.getPrincipal();
        return context.runBlocking(() -> sessions.find(secret)
                .map(account -> Identities.ofSession(account, secret))
                .orElseThrow(AuthenticationFailedException::new));
    }
}
