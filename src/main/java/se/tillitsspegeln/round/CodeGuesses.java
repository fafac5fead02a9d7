package se.tillitsspegeln.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.keys.Keys;

/**
 * Counts codes that were given and do not exist, per address and in all. A code that exists is never counted and always
 * passes, so that nobody's guessing keeps an office behind the same address from answering; what keeps codes from being
 * guessed is that there are 2^60 of them. Addresses are hashed under a random key that is thrown away with the counts when
 * the window ends; they are kept in memory alone and never logged (ADR 0017).
 */
@ApplicationScoped
class CodeGuesses {

    private static final Logger LOG = Logger.getLogger(CodeGuesses.class);

    private final CodeLimits limits;
    private final Clock clock;
    private final Map<ByteBuffer, Integer> byAddress = new HashMap<>();
    private Keys keys = freshKeys();
    private Instant windowEnds = Instant.MIN;
    private int all;

    CodeGuesses(CodeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A code was given that does not exist.
     *
     * @param address where from, or {@code null} if from nowhere outside
     * @throws SurveyProblem 429 {@code too-many-guesses} once there were too many
     */
    synchronized void wrong(@Nullable String address) {
        if (address == null) {
            return;
        }
        turnWindow(clock.instant());
        all++;
        // beyond the limit no more addresses are taken in, so that there are never more than it allows
        int mine = all > limits.inAll() ? 0 : byAddress.merge(key(address), 1, Integer::sum);
        if (all == limits.inAll()) {
            LOG.warnf("Access codes are being guessed: %d that do not exist within %s", all, limits.window());
        }
        if (all > limits.inAll() || mine > limits.perAddress()) {
            throw new SurveyProblem(RoundProblems.TOO_MANY_GUESSES, "Check the code on the sheet, and wait a while.");
        }
    }

    private void turnWindow(Instant now) {
        if (now.isBefore(windowEnds)) {
            return;
        }
        windowEnds = now.plus(limits.window());
        byAddress.clear();
        all = 0;
        keys = freshKeys();
    }

    private ByteBuffer key(String address) {
        return ByteBuffer.wrap(keys.fingerprint("code guess", address));
    }

    private static Keys freshKeys() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new Keys(secret);
    }
}
