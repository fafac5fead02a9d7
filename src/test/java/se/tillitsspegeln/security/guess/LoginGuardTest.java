package se.tillitsspegeln.security.guess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.shared.keys.Keys;

@QuarkusTest
class LoginGuardTest {

    private static final Duration WINDOW = Duration.ofHours(1);

    @Inject
    GuessRepository guesses;

    private final Hands clock = new Hands();
    private String anna;
    private LoginGuard guard;

    @BeforeEach
    void start() {
        anna = "anna-" + UUID.randomUUID();
        // keys of its own: the budget in all of one test is not that of another
        guard = new LoginGuard(guesses, new Limits(), new Keys(anna.getBytes(UTF_8)), clock);
    }

    @Test
    void waitingStartsAfterAFewFailuresAndDoublesUpToALimit() {
        fail(5, anna, "home");

        assertThat(guard.begin(anna, "home")).isEqualTo(Duration.ofSeconds(5));
        clock.pass(Duration.ofSeconds(5));
        assertThat(guard.begin(anna, "home")).isZero();
        assertThat(guard.begin(anna, "home")).isEqualTo(Duration.ofSeconds(10));
        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofMinutes(15));
            assertThat(guard.begin(anna, "home")).isZero();
        }
        assertThat(guard.begin(anna, "home")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void accountIsFreeFromAnotherAddressAndTheAddressForAnotherAccount() {
        fail(5, anna, "office");

        assertThat(guard.begin(anna, "home")).isZero();
        assertThat(guard.begin("bo", "office")).isZero();
    }

    @Test
    void rightPasswordStartsAfresh() {
        fail(4, anna, "home");
        guard.begin(anna, "home");
        guard.succeeded(anna, "home");

        fail(4, anna, "home");
        assertThat(guard.begin(anna, "home")).isZero();
    }

    @Test
    void manyAddressesAgainstOneAccountAreStoppedButNotItsHolderAtTheUsualPlace() {
        guard.begin(anna, "home");
        guard.succeeded(anna, "home");
        IntStream.range(0, 100).forEach(i -> fail(1, anna, "bot" + i));

        assertThat(guard.begin(anna, "bot-next")).isEqualTo(Duration.ofMinutes(15));
        assertThat(guard.begin(anna, "home")).isZero();
        assertThat(guard.begin("bo", "home")).isZero();
        clock.pass(WINDOW);
        assertThat(guard.begin(anna, "bot-next")).isZero();
    }

    @Test
    void oneAddressAgainstManyAccountsIsStopped() {
        IntStream.range(0, 50).forEach(i -> fail(1, "account" + i, "bot"));

        assertThat(guard.begin(anna, "bot")).isEqualTo(Duration.ofMinutes(15));
        assertThat(guard.begin(anna, "home")).isZero();
    }

    @Test
    void manyAddressesAgainstManyAccountsAreStoppedInAll() {
        IntStream.range(0, 200).forEach(i -> fail(1, "account" + i, "bot" + i));

        assertThat(guard.begin(anna, "home")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void countsSurviveARestart() {
        fail(5, anna, "home");

        LoginGuard restarted = new LoginGuard(guesses, new Limits(), new Keys(anna.getBytes(UTF_8)), clock);

        assertThat(restarted.begin(anna, "home")).isPositive();
    }

    @Test
    void guessesOfOneMomentAreCountedOneByOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Duration> guess = () -> guard.begin(anna, "home");
            int let = 0;
            for (var done : threads.invokeAll(java.util.Collections.nCopies(24, guess))) {
                let += done.get().isZero() ? 1 : 0;
            }
            assertThat(let).isEqualTo(5);
        } finally {
            threads.shutdownNow();
        }
    }

    private void fail(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(guard.begin(account, address)).isZero();
        }
    }

    private record Limits() implements LoginLimits {
        @Override
        public int freeFailures() {
            return 5;
        }

        @Override
        public Duration firstWait() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration longestWait() {
            return Duration.ofMinutes(15);
        }

        @Override
        public int perAccount() {
            return 100;
        }

        @Override
        public int perAddress() {
            return 50;
        }

        @Override
        public int inAll() {
            return 200;
        }

        @Override
        public Duration window() {
            return WINDOW;
        }

        @Override
        public Duration known() {
            return Duration.ofDays(90);
        }
    }

    /** A clock that a test moves on. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-24T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
