package se.tillitsspegeln.security.sso;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where Quarkus keeps what the provider gave: in the database rather than in the cookie, which could not be taken back and
 * would be large. The access token is for nobody here and is not kept.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SsoTokens implements TokenStateManager {

    private static final String ID = "id";
    private static final String REFRESH = "refresh";

    /** Under this key the exchange holds when the login ends that its cookie belongs to. */
    private static final String ENDS_AT = "tillit.sso.ends-at";

    private final SsoSessions sessions;

    SsoTokens(SsoSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext exchange,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        String kept = new JsonObject()
                .put(ID, tokens.getIdToken())
                .put(REFRESH, tokens.getRefreshToken())
                .encode();
        @Nullable Instant endsAt = exchange.get(ENDS_AT);
        return context.runBlocking(() -> sessions.start(kept, endsAt));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext exchange,
            OidcTenantConfig tenant,
            String secret,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return context.runBlocking(() -> {
            SsoSessions.Kept kept = sessions.find(secret).orElseThrow(AuthenticationFailedException::new);
            exchange.put(ENDS_AT, kept.endsAt());
            JsonObject tokens = new JsonObject(kept.tokens());
            return new AuthorizationCodeTokens(tokens.getString(ID), null, tokens.getString(REFRESH));
        });
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext exchange, OidcTenantConfig tenant, String secret, OidcRequestContext<Void> context) {
        return context.runBlocking(() -> {
            sessions.end(secret);
            return null;
        });
    }
}
