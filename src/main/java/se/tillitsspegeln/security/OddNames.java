package se.tillitsspegeln.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns away a user name with a character that no name has and PostgreSQL refuses, before it is looked up. */
@ApplicationScoped
class OddNames implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final int BEFORE_THE_DATABASE = SYSTEM_FIRST + 1;

    @Override
    public int priority() {
        return BEFORE_THE_DATABASE;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    /** Nothing, so that the account is looked up as usual, unless the name can be nobody's. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return request.getUsername().indexOf('\0') < 0
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().failure(new AuthenticationFailedException());
    }
}
