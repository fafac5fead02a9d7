package se.tillitsspegeln.security.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a password must be: long enough, and not among the first that anybody guesses. Which kinds of characters it holds is
 * nobody's business (NIST SP 800-63B, 3.1.1.2): such rules make passwords that are hard to remember and easy to guess.
 */
final class PasswordRules {

    /** Characters. */
    static final int SHORTEST = 12;

    /** Bytes in UTF-8; bcrypt looks at no more. */
    static final int LONGEST = 72;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_NAME = 4;
    private static final List<String> COMMON = read();

    private PasswordRules() {}

    /** @throws AccountProblem if the password is not good enough for this account */
    static void check(String username, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new AccountProblem(AccountFault.PASSWORD_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new AccountProblem(AccountFault.PASSWORD_LONG);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (username.length() >= SHORTEST_NAME && plain.contains(username)) {
            throw new AccountProblem(AccountFault.PASSWORD_NAME);
        }
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT || isCommon(plain)) {
            throw new AccountProblem(AccountFault.PASSWORD_COMMON);
        }
    }

    /** A common word with a year or exclamation marks behind it is as common. */
    private static boolean isCommon(String plain) {
        String core = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return COMMON.contains(plain) || COMMON.contains(core) || COMMON.contains(plain.replaceAll("[^\\p{L}\\d]", ""));
    }

    private static List<String> read() {
        try (InputStream file = PasswordRules.class.getResourceAsStream("/security/common-passwords.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
