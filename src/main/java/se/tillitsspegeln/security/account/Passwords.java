package se.tillitsspegeln.security.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import se.tillitsspegeln.shared.keys.Keys;

/**
 * Compares passwords with bcrypt hashes. A comparison takes some fifty milliseconds on purpose. A program that sends the
 * same right password with every call waits for it once a minute: what was right is remembered for that long, as a hash
 * under a key that only this process knows, together with the stored hash, so that a changed password counts at once.
 */
final class Passwords {

    /** Compared with when there is no such account, so that the time tells nothing. */
    private static final String NOBODY = hash("an account that does not exist");

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final Keys PROCESS = new Keys(random());
    private static final Cache<ByteBuffer, Boolean> RIGHT = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(1_000)
            .build();

    private Passwords() {}

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password);
    }

    /** Whether this was found right within the last minute; takes no time. */
    static boolean isRemembered(String password, String hash) {
        return RIGHT.getIfPresent(key(password, hash)) != null;
    }

    static boolean matches(String password, String hash) {
        boolean right = BcryptUtil.matches(password, hash);
        if (right) {
            RIGHT.put(key(password, hash), true);
        }
        return right;
    }

    /** Takes as long as a comparison. */
    static boolean matchesNobody(String password) {
        BcryptUtil.matches(password, NOBODY);
        return false;
    }

    private static byte[] random() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    private static ByteBuffer key(String password, String hash) {
        return ByteBuffer.wrap(PROCESS.fingerprint("right password", hash + " " + password));
    }
}
