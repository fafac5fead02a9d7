package se.tillitsspegeln.security;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How people log in to pages where single sign-on is on: by the cookie of a login by password, which stays as an emergency
 * door, or by that of one through the provider. Only {@code /sso} leads to the provider; every other page leads to the login
 * page, where people choose. Where single sign-on is off nothing refers to this.
 */
@Singleton
@Unremovable
class PageLogin implements HttpAuthenticationMechanism {

    private static final String DOOR = "/sso";
    private static final String FAILED = "/sso/failed";
    private static final int FOUND = 302;
    private static final int UNAUTHORIZED = 401;

    private final Instance<HttpAuthenticationMechanism> mechanisms;
    private final String formCookie;

    PageLogin(
            @Any Instance<HttpAuthenticationMechanism> mechanisms,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String formCookie) {
        this.mechanisms = mechanisms;
        this.formCookie = formCookie;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager manager) {
        if (exchange.normalizedPath().equals(DOOR)) {
            return askProvider(exchange, manager)
                    .onFailure(PageLogin::isBroken)
                    .transform(failed -> new AuthenticationRedirectException(FOUND, FAILED));
        }
        boolean byPassword = exchange.request().getCookie(formCookie) != null;
        return byPassword
                ? form().authenticate(exchange, manager)
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull()
                        .chain(found -> found == null
                                ? bySso(exchange, manager)
                                : Uni.createFrom().item(found))
                : bySso(exchange, manager);
    }

    private Uni<SecurityIdentity> bySso(RoutingContext exchange, IdentityProviderManager manager) {
        boolean known = exchange.request().getCookie(OidcUtils.SESSION_COOKIE_NAME) != null;
        return known
                ? askProvider(exchange, manager)
                        .onFailure(PageLogin::isBroken)
                        .transform(AuthenticationFailedException::new)
                : Uni.createFrom().nullItem();
    }

    /** Whatever comes of it, it is this mechanism that then says where to go. */
    private Uni<SecurityIdentity> askProvider(RoutingContext exchange, IdentityProviderManager manager) {
        return sso().authenticate(exchange, manager)
                .onTermination()
                .invoke(() -> exchange.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    /** Whether the provider cannot be reached or has sent what cannot be believed, which Quarkus answers with an empty page. */
    private static boolean isBroken(Throwable failure) {
        return failure instanceof AuthenticationCompletionException || failure instanceof OIDCException;
    }

    /** What the provider sends back without our having asked, as from a bookmark of its login page, is told kindly. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return exchange.normalizedPath().equals(DOOR)
                ? sso().getChallenge(exchange)
                        .map(PageLogin::kindly)
                        .onFailure(PageLogin::isBroken)
                        .recoverWithItem(failed())
                : form().getChallenge(exchange);
    }

    private static ChallengeData kindly(ChallengeData challenge) {
        return challenge.status == UNAUTHORIZED ? failed() : challenge;
    }

    private static ChallengeData failed() {
        return new ChallengeData(FOUND, "Location", FAILED);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, "pages", "pages"));
    }

    private HttpAuthenticationMechanism form() {
        return mechanisms.stream()
                .filter(FormAuthenticationMechanism.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private OidcAuthenticationMechanism sso() {
        return mechanisms.select(OidcAuthenticationMechanism.class).get();
    }
}
