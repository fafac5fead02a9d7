package se.tillitsspegeln.security;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Logins end by themselves. Instead of waiting, the test turns back what the cookie and the database say. */
@QuarkusTest
class LoginEndsTest {

    private static final String COOKIE = "tillit-login";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Inject
    @ConfigProperty(name = "quarkus.http.auth.session.encryption-key")
    String key;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Test
    void afterAnHourOfRest() throws GeneralSecurityException {
        String[] parts = open(logIn()).split(":", 2);
        Instant runsOut = Instant.ofEpochMilli(Long.parseLong(parts[0]));
        assertThat(Duration.between(clock.instant(), runsOut)).isBetween(Duration.ofMinutes(55), Duration.ofHours(1));

        assertThat(visit(seal(parts[0] + ":" + parts[1]))).isEqualTo(200);
        assertThat(visit(seal(clock.instant().toEpochMilli() - 1 + ":" + parts[1])))
                .isEqualTo(302);
    }

    @Test
    void afterTwelveHoursHoweverMuchTheyAreUsed() {
        String cookie = logIn();
        assertThat(visit(cookie)).isEqualTo(200);
        assertThat(latest()).isBetween(in(Duration.ofMinutes(11 * 60 + 55)), in(Duration.ofHours(12)));

        turnBack(Duration.ofHours(12));

        assertThat(visit(cookie)).isEqualTo(302);
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    @Transactional
    Instant latest() {
        return em.createQuery("select max(s.endsAt) from SessionEntity s", Instant.class)
                .getSingleResult();
    }

    @Transactional
    void turnBack(Duration time) {
        Instant now = clock.instant();
        em.createQuery("update SessionEntity s set s.endsAt = :past where s.endsAt <= :latest")
                .setParameter("past", now.minusMillis(1))
                .setParameter("latest", now.plus(time))
                .executeUpdate();
    }

    private String logIn() {
        return given().redirects()
                .follow(false)
                .formParam("j_username", "admin")
                .formParam("j_password", password)
                .post("/j_security_check")
                .cookie(COOKIE);
    }

    private static int visit(String cookie) {
        return given().redirects()
                .follow(false)
                .cookie(COOKIE, cookie)
                .get("/sv/hr/probe")
                .statusCode();
    }

    private String open(String cookie) throws GeneralSecurityException {
        byte[] message = Base64.getDecoder().decode(cookie);
        byte[] nonce = Arrays.copyOfRange(message, 1, 1 + NONCE);
        byte[] sealed = Arrays.copyOfRange(message, 1 + NONCE, message.length);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed), UTF_8);
    }

    private String seal(String text) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(1 + NONCE + sealed.length)
                        .put((byte) NONCE)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** As Quarkus makes it. */
    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(digest, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
