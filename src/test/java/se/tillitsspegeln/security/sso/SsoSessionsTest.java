package se.tillitsspegeln.security.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.security.sso.SsoSessions.Kept;

@QuarkusTest
class SsoSessionsTest {

    private static final String TOKENS = "{\"id\":\"header.payload.signature\"}";

    @Inject
    SsoSessions sessions;

    @Inject
    SsoSessionRepository rows;

    @Inject
    Clock clock;

    @Test
    void loginEndsTwelveHoursAfterItBeganHoweverOftenItIsRenewed() {
        Kept first = sessions.find(sessions.start(TOKENS, null)).orElseThrow();
        assertThat(first.tokens()).isEqualTo(TOKENS);
        assertThat(first.endsAt())
                .isBetween(
                        clock.instant().plus(Duration.ofHours(12)).minusSeconds(60),
                        clock.instant().plus(Duration.ofHours(12)));
        Kept renewed = sessions.find(sessions.start(TOKENS, first.endsAt())).orElseThrow();
        assertThat(renewed.endsAt()).isEqualTo(first.endsAt());
        String ended = sessions.start(TOKENS, clock.instant().minusSeconds(1));
        assertThat(sessions.find(ended)).isEmpty();
    }

    @Test
    void loginThatIsEndedOrWasNeverBegunOpensNothing() {
        String secret = sessions.start(TOKENS, null);
        sessions.end(secret);
        assertThat(sessions.find(secret)).isEmpty();
        assertThat(sessions.find("x".repeat(43))).isEmpty();
    }

    @Test
    @Transactional
    void neitherTheTokensNorTheSecretLieInTheDatabase() {
        String secret = sessions.start(TOKENS, null);
        assertThat(rows.listAll()).isNotEmpty().allSatisfy(row -> {
            assertThat(text(row.tokens)).doesNotContain("signature");
            assertThat(text(row.id)).doesNotContain(secret);
        });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
