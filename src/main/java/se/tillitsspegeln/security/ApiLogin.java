package se.tillitsspegeln.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.tillitsspegeln.security.sso.SsoSettings;
import se.tillitsspegeln.security.token.ApiTokens;
import se.tillitsspegeln.shared.ProblemType;

/**
 * How programs log in: an API token as Bearer, HTTP Basic, or, where single sign-on is on, a token of the provider's as Bearer,
 * which does not begin as ours do. Quarkus's own Basic is silent beside a login form, and what it
 * refuses has no body; the contract promises a challenge and a problem to every caller of the API. Pages use another
 * mechanism, so that neither of these opens one.
 */
@Singleton
class ApiLogin extends BasicAuthenticationMechanism {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final ProblemType NOT_LOGGED_IN =
            new ProblemType("not-logged-in", UNAUTHORIZED, "This call needs an account");
    private static final ProblemType TOO_OFTEN = new ProblemType("too-many-attempts", TOO_MANY, "Too many attempts");
    private static final String DETAIL =
            "Send an API token as Bearer, or the name and password of an account by HTTP Basic.";
    private static final String BEARER = "bearer ";
    private static final String REALM = " realm=\"Tillitsspegeln\"";

    private final ObjectMapper json;
    private final OidcAuthenticationMechanism provider;
    private final boolean takesTokensOfProvider;

    ApiLogin(ObjectMapper json, OidcAuthenticationMechanism provider, SsoSettings settings) {
        super("Tillitsspegeln", false);
        this.json = json;
        this.provider = provider;
        takesTokensOfProvider = settings.api().orElse(false);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager manager) {
        Optional<String> token = token(exchange);
        if (takesTokensOfProvider
                && token.filter(text -> !ApiTokens.isOurs(text)).isPresent()) {
            return byProvider(exchange, manager);
        }
        return token.isEmpty()
                ? super.authenticate(exchange, manager)
                : manager.authenticate(
                        HttpSecurityUtils.setRoutingContextAttribute(new TokenRequest(token.get()), exchange));
    }

    /** Whatever is wrong with the token, or with the provider, the caller is told that it does not work. */
    private Uni<SecurityIdentity> byProvider(RoutingContext exchange, IdentityProviderManager manager) {
        exchange.put(OidcUtils.TENANT_ID_ATTRIBUTE, "api");
        exchange.remove(OidcTenantConfig.class.getName());
        return provider.authenticate(exchange, manager).onFailure().transform(failure -> {
            // the provider's mechanism would answer in words of its own
            exchange.put(HttpAuthenticationMechanism.class.getName(), this);
            return new AuthenticationFailedException(failure);
        });
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        Set<Class<? extends AuthenticationRequest>> types = new HashSet<>(super.getCredentialTypes());
        types.add(TokenRequest.class);
        return types;
    }

    /** RFC 6750: a token that was sent and does not work is named as the error, so that a client stops trying it. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        String wait = exchange.get(PasswordProvider.WAIT);
        if (wait != null) {
            return Uni.createFrom().item(new ChallengeData(TOO_MANY, "Retry-After", wait));
        }
        String ways = token(exchange).isPresent()
                ? "Bearer" + REALM + ", error=\"invalid_token\""
                : "Basic" + REALM + ", charset=\"UTF-8\", Bearer" + REALM;
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", ways));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        return getChallenge(exchange).map(challenge -> refuse(exchange, challenge));
    }

    private boolean refuse(RoutingContext exchange, ChallengeData challenge) {
        exchange.response().putHeader(challenge.headerName, challenge.headerContent);
        if (challenge.status == TOO_MANY) {
            ApiRefusal.send(exchange, json, TOO_OFTEN, "Wait " + challenge.headerContent + " seconds.");
        } else {
            ApiRefusal.send(exchange, json, NOT_LOGGED_IN, DETAIL);
        }
        return true;
    }

    private static Optional<String> token(RoutingContext exchange) {
        return Optional.ofNullable(exchange.request().getHeader("Authorization"))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
