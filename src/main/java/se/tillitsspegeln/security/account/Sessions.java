package se.tillitsspegeln.security.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tillitsspegeln.shared.keys.Keys;

/**
 * Logins to pages. The cookie holds a random secret and the database a keyed hash of it, so that a login ends everywhere
 * at the moment its row goes: by logging out, a changed password or a disabled account. A request costs one query by key,
 * which also brings the account as it is now.
 */
@ApplicationScoped
public class Sessions {

    private static final String PURPOSE = "login-session";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SessionRepository sessions;
    private final Keys keys;
    private final Clock clock;
    private final Duration longest;

    /** @param longest after this a login ends however much it is used; a shorter one makes people log in more often */
    Sessions(
            SessionRepository sessions,
            Keys keys,
            Clock clock,
            @ConfigProperty(name = "tillit.longest-login", defaultValue = "PT12H") Duration longest) {
        this.sessions = sessions;
        this.keys = keys;
        this.clock = clock;
        this.longest = longest;
    }

    /** Starts a login; what is returned goes into the cookie. */
    @Transactional
    public String start(String username) {
        sessions.deleteEnded(clock.instant());
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        SessionEntity session = new SessionEntity();
        session.id = id(text);
        session.username = username;
        session.endsAt = clock.instant().plus(longest);
        sessions.persist(session);
        return text;
    }

    /** The account of this login; nothing once it has ended or the account is disabled. */
    @Transactional
    public Optional<Account> find(String secret) {
        return sessions.account(id(secret), clock.instant()).map(AccountEntity::toAccount);
    }

    /** Ends this login, on every instance. */
    @Transactional
    public void end(String secret) {
        sessions.deleteById(id(secret));
    }

    void endAll(String username) {
        sessions.deleteOf(username);
    }

    void endOthers(String username, String secret) {
        sessions.deleteOthers(username, id(secret));
    }

    private byte[] id(String secret) {
        return keys.fingerprint(PURPOSE, secret);
    }
}
