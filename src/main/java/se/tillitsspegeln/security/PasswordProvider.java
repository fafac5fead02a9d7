package se.tillitsspegeln.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import se.tillitsspegeln.security.account.Account;
import se.tillitsspegeln.security.account.Logins;
import se.tillitsspegeln.security.account.Sessions;
import se.tillitsspegeln.shared.CallerAddress;

/** Logs in by name and password: once for pages, with every call for the API. */
@ApplicationScoped
class PasswordProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    /** Under this key the exchange holds how many seconds to wait before the next attempt. */
    static final String WAIT = "tillit.wait";

    private static final String FORM = "/j_security_check";

    private final Logins logins;
    private final Sessions sessions;

    PasswordProvider(Logins logins, Sessions sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext exchange = Objects.requireNonNull(HttpSecurityUtils.getRoutingContextAttribute(request));
        String address = CallerAddress.of(exchange.request());
        String password = new String(request.getPassword().getPassword());
        return context.runBlocking(() -> logIn(exchange, request.getUsername(), password, address));
    }

    private SecurityIdentity logIn(RoutingContext exchange, String name, String password, String address) {
        Logins.Outcome outcome = logins.check(name, password, address);
        Account account = outcome.account();
        if (account == null) {
            remember(exchange, outcome.delay());
            throw new AuthenticationFailedException();
        }
        return FORM.equals(exchange.normalizedPath())
                ? Identities.ofSession(account, sessions.start(account.name()))
                : Identities.of(account);
    }

    /** The form's answer leads to the login page with this parameter; the API answers 429. */
    private static void remember(RoutingContext exchange, Duration wait) {
        if (!wait.isZero()) {
            String seconds = String.valueOf(wait.toSeconds() + 1);
            exchange.put(WAIT, seconds);
            exchange.queryParams().set("wait", seconds);
        }
    }
}
