package se.tillitsspegeln.security.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstStartTest {

    private static final Pattern SHOWN = Pattern.compile("password\\s+((?:[0-9a-z]{4}-){4}[0-9a-z]{4})\\s");

    @Inject
    FirstStart firstStart;

    @Inject
    Accounts accounts;

    @Inject
    AccountRepository repository;

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @BeforeEach
    void forgetTheAdmin() {
        QuarkusTransaction.requiringNew().run(() -> repository.deleteById(Accounts.ADMIN));
    }

    @AfterEach
    void restoreTheAdmin() {
        forgetTheAdmin();
        accounts.addAdminIfMissing(password);
    }

    @Test
    void randomPasswordIsShownOnceAndWorks() {
        Matcher shown = SHOWN.matcher(start(Optional.empty()));

        assertThat(shown.find()).isTrue();
        assertThat(isPassword(shown.group(1))).isTrue();
        assertThat(start(Optional.empty())).isEmpty();
        assertThat(isPassword(shown.group(1))).isTrue();
    }

    @Test
    void givenPasswordIsUsedAndNeverShown() {
        assertThat(start(Optional.of("given by the operator"))).isEmpty();

        assertThat(isPassword("given by the operator")).isTrue();
    }

    @Test
    void anotherPasswordAtALaterStartChangesNothing() {
        start(Optional.of("the first"));
        start(Optional.of("the second"));

        assertThat(isPassword("the first")).isTrue();
        assertThat(isPassword("the second")).isFalse();
    }

    @Test
    void passwordIsStoredAsABcryptHashOnly() {
        start(Optional.of("the first"));

        assertThat(admin().passwordHash).startsWith("$2").doesNotContain("first");
    }

    @Test
    void ofInstancesThatStartTogetherOneMakesTheAccount() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> starts = Stream.of("a", "b", "c", "d")
                    .<Callable<Boolean>>map(word -> () -> accounts.addAdminIfMissing(word))
                    .toList();
            int made = 0;
            for (var done : threads.invokeAll(starts)) {
                made += done.get() ? 1 : 0;
            }
            assertThat(made).isOne();
        } finally {
            threads.shutdownNow();
        }
    }

    private String start(Optional<String> wanted) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        firstStart.run(wanted, new PrintStream(console, true, UTF_8));
        return console.toString(UTF_8);
    }

    private boolean isPassword(String text) {
        return Passwords.matches(text, admin().passwordHash);
    }

    private AccountEntity admin() {
        return QuarkusTransaction.requiringNew().call(() -> repository.findById(Accounts.ADMIN));
    }
}
