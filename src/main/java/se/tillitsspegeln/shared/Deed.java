package se.tillitsspegeln.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done and that the audit log keeps. Whoever does it fires it as an event inside the transaction that does
 * it, so that either both are stored or neither; who is acting is added where it is kept. Never fired for what people who
 * answer do.
 *
 * @param action what was done, such as {@code round.opened}
 * @param round the round it was done to, or {@code null}
 * @param subject the unit, account or token it was done to, or {@code null}
 * @param details in English, never a code, an answer or a password
 */
public record Deed(
        String action, @Nullable String round, @Nullable String subject, String details) {

    /** A deed of which nothing more is to be said. */
    public static Deed of(String action, @Nullable String round, @Nullable String subject) {
        return new Deed(action, round, subject, "");
    }
}
