package se.tillitsspegeln.web.hr.audit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.audit.AuditEntry;
import se.tillitsspegeln.web.Choice;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Field;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Moments;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.accounts.AccountsMessages;
import se.tillitsspegeln.web.hr.accounts.RoleText;

/**
 * A page of the log.
 *
 * @param older where older lines are, or {@code null} if there are none
 */
record AuditView(
        Field day,
        Field actor,
        List<Choice> actions,
        List<Line> lines,
        @Nullable String older,
        List<Fault> faults) {

    private static final int LONG = 120;

    /** One line. */
    record Line(String time, String actor, String role, String action, String subject, String round, String details) {

        public boolean isLong() {
            return details.length() > LONG;
        }

        static Line of(AuditEntry entry, Moments moments, Language language) {
            AuditMessages words = Words.of(AuditMessages.class, language);
            return new Line(
                    moments.say(entry.at(), language),
                    entry.actor(),
                    RoleText.of(entry.role(), Words.of(AccountsMessages.class, language)),
                    Actions.all(words).getOrDefault(entry.action(), entry.action()),
                    Objects.requireNonNullElse(entry.subject(), ""),
                    Objects.requireNonNullElse(entry.round(), ""),
                    entry.details());
        }
    }

    static AuditView of(AuditQuery query, List<Line> lines, @Nullable String older, AuditMessages words) {
        @Nullable String wrong = query.hasNoDay() ? words.wrongDay() : null;
        return new AuditView(
                Field.text("day", words.day(), query.day()).as("date", "off").withError(wrong),
                Field.text("actor", words.actor(), query.actor()),
                Actions.choices(query.action(), words),
                lines,
                older,
                wrong == null ? List.of() : List.of(new Fault("day", wrong)));
    }
}
