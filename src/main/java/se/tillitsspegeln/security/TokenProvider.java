package se.tillitsspegeln.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import se.tillitsspegeln.security.token.ApiTokens;

/** Recognises a program by its token: one query. */
@ApplicationScoped
class TokenProvider implements IdentityProvider<TokenRequest> {

    private final ApiTokens tokens;

    TokenProvider(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(
                () -> tokens.use(request.text()).map(Identities::of).orElseThrow(AuthenticationFailedException::new));
    }
}
