package se.tillitsspegeln.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.shared.Deed;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.keys.Keys;

/**
 * Makes, finds and revokes tokens. A token is {@code tillit_} and 32 random bytes; the database keeps a keyed hash, so that
 * neither a dump nor a guess gives one back. Every call looks the hash up (one query by a unique key), so that revoking
 * works at once on every instance.
 */
@ApplicationScoped
public class ApiTokens {

    /** What every token begins with, so that scanners for leaked secrets find it. */
    public static final String PREFIX = "tillit_";

    /** There is no such token. */
    public static final ProblemType UNKNOWN = new ProblemType("token-unknown", 404, "No such token");

    /** Whether the text looks like one of our tokens, whether or not it is one. */
    public static boolean isOurs(String text) {
        return text.startsWith(PREFIX);
    }

    private static final String PURPOSE = "api-token";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TokenRepository tokens;
    private final Organisation organisation;
    private final Keys keys;
    private final Clock clock;
    private final Event<Deed> deeds;

    ApiTokens(TokenRepository tokens, Organisation organisation, Keys keys, Clock clock, Event<Deed> deeds) {
        this.tokens = tokens;
        this.organisation = organisation;
        this.keys = keys;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * A token just made.
     *
     * @param text shown this once
     */
    public record Made(String id, String text) {

        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /**
     * Makes a token.
     *
     * @throws SurveyProblem {@code token-invalid} naming everything that is wrong
     */
    @Transactional
    public Made make(NewToken wish, String madeBy) {
        TokenCheck.check(wish, organisation.tree(), clock.instant());
        String text = PREFIX + secret();
        TokenEntity entity = new TokenEntity();
        entity.id = UUID.randomUUID().toString();
        entity.hash = hash(text);
        entity.name = wish.name().strip();
        entity.scopes = String.join(" ", wish.scopes());
        entity.unit = wish.unit();
        entity.madeBy = madeBy;
        entity.madeOn = today();
        entity.expiresAt = wish.expiresAt();
        tokens.persist(entity);
        deeds.fire(new Deed("token.made", null, entity.id, entity.name + ": " + entity.scopes + limit(wish)));
        return new Made(entity.id, text);
    }

    /** All tokens by name, also those that have expired. */
    @Transactional
    public List<ApiToken> all() {
        return tokens.byName().stream().map(TokenEntity::toToken).toList();
    }

    /**
     * Revokes a token; from here on it opens nothing.
     *
     * @throws SurveyProblem {@code token-unknown}
     */
    @Transactional
    public void revoke(String id) {
        if (!tokens.deleteById(id)) {
            throw new SurveyProblem(UNKNOWN, "There is no token with this id.");
        }
        deeds.fire(Deed.of("token.revoked", null, id));
    }

    /** The token with this text, if it works; notes the day, at most once a day. */
    @Transactional
    public Optional<ApiToken> use(String text) {
        Optional<ApiToken> token =
                tokens.byHash(hash(text)).map(TokenEntity::toToken).filter(known -> !known.isExpired(clock.instant()));
        token.filter(known -> !today().equals(known.lastUsed()))
                .ifPresent(known -> tokens.noteUse(known.id(), today()));
        return token;
    }

    private static String limit(NewToken wish) {
        return wish.unit() == null ? "" : " of " + wish.unit();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private byte[] hash(String text) {
        return keys.fingerprint(PURPOSE, text);
    }

    private static String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
