package se.tillitsspegeln.security.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.shared.keys.Keys;
import se.tillitsspegeln.shared.keys.Sealer;

/**
 * Logins through the identity provider, kept as those by password are: the cookie holds a random secret and the database a
 * keyed hash of it, so that a login ends on every instance when its row goes. The tokens are sealed with a key that hangs on
 * the master key and that secret, so that nobody finds a token in a backup, with or without the master key.
 */
@ApplicationScoped
class SsoSessions {

    private static final String PURPOSE = "sso-session";
    private static final String TOKENS = "sso-tokens";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SsoSessionRepository sessions;
    private final Keys keys;
    private final Clock clock;
    private final Duration longest;

    SsoSessions(
            SsoSessionRepository sessions,
            Keys keys,
            Clock clock,
            @ConfigProperty(name = "tillit.longest-login", defaultValue = "PT12H") Duration longest) {
        this.sessions = sessions;
        this.keys = keys;
        this.clock = clock;
        this.longest = longest;
    }

    /** What the provider gave, and when the login ends however often it is renewed. */
    record Kept(String tokens, Instant endsAt) {}

    /**
     * Starts a login; what is returned goes into the cookie.
     *
     * @param endsAt the end of the login that this one continues, if it does
     */
    @Transactional
    String start(String tokens, @Nullable Instant endsAt) {
        sessions.deleteEnded(clock.instant());
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        SsoSessionEntity session = new SsoSessionEntity();
        session.id = keys.fingerprint(PURPOSE, secret);
        session.tokens = sealer(secret).seal(tokens.getBytes(StandardCharsets.UTF_8), TOKENS);
        session.endsAt = endsAt == null ? clock.instant().plus(longest) : endsAt;
        sessions.persist(session);
        return secret;
    }

    /** Nothing once the login has ended. */
    @Transactional
    Optional<Kept> find(String secret) {
        return sessions.findByIdOptional(keys.fingerprint(PURPOSE, secret))
                .filter(session -> session.endsAt.isAfter(clock.instant()))
                .map(session -> new Kept(
                        new String(sealer(secret).open(session.tokens, TOKENS), StandardCharsets.UTF_8),
                        session.endsAt));
    }

    /** Ends this login, on every instance. */
    @Transactional
    void end(String secret) {
        sessions.deleteById(keys.fingerprint(PURPOSE, secret));
    }

    private Sealer sealer(String secret) {
        return new Keys(keys.fingerprint(TOKENS, secret)).sealer(TOKENS);
    }
}
