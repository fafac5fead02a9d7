package se.tillitsspegeln.round;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * How codes look: twelve characters of Crockford's base 32 (60 bits), written in groups of four such as
 * {@code K7QF-2M9D-XPTA}. What people type is forgiven: case, spaces, any dashes, O for 0, I and L for 1.
 */
final class CodeText {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CodeText() {}

    static String random() {
        StringBuilder code = new StringBuilder(LENGTH + 2);
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The code as it is written on the sheet, or nothing if this cannot be a code. */
    static Optional<String> canonical(String typed) {
        StringBuilder plain = new StringBuilder(LENGTH);
        for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char meant = meant(c);
            if (ALPHABET.indexOf(meant) >= 0 && plain.length() < LENGTH) {
                plain.append(meant);
            } else if (!isFiller(c)) {
                return Optional.empty();
            }
        }
        return plain.length() == LENGTH ? Optional.of(grouped(plain.toString())) : Optional.empty();
    }

    private static String grouped(String plain) {
        return plain.substring(0, GROUP) + "-" + plain.substring(GROUP, 2 * GROUP) + "-" + plain.substring(2 * GROUP);
    }

    private static char meant(char c) {
        return switch (c) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> c;
        };
    }

    private static boolean isFiller(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT
                || c == '_'
                || c == '.';
    }
}
