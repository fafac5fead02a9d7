package se.tillitsspegeln.web.hr.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.agreement.Agreement;
import se.tillitsspegeln.agreement.AgreementHistory;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.hr.HrTime;

/**
 * What a unit has agreed on, as its pages show it.
 *
 * @param current the wording that holds, or {@code null}
 * @param older earlier wordings of the same round, newest first
 * @param before what was agreed on after an earlier round, or {@code null}
 * @param beforeRound that round's name, empty if there is none
 * @param edit where it can be written down, or {@code null} for those who may not
 */
public record AgreementView(
        @Nullable Entry current,
        List<Entry> older,
        @Nullable Entry before,
        String beforeRound,
        @Nullable String edit) {

    /**
     * One wording.
     *
     * @param meetAgain a day in words, empty if none was set
     */
    public record Entry(int version, String text, String meetAgain, String by, String on) {

        static Entry of(Agreement one, HrTime time, Language language) {
            return new Entry(
                    one.version(),
                    one.text(),
                    one.meetAgain() == null ? "" : HrTime.inWords(one.meetAgain(), language),
                    one.keptBy(),
                    time.dayOf(one.keptAt(), language));
        }
    }

    static AgreementView of(AgreementHistory history, @Nullable String edit, HrTime time, Language language) {
        List<Entry> entries = history.versions().stream()
                .map(one -> Entry.of(one, time, language))
                .toList();
        AgreementHistory.Before before = history.before();
        return new AgreementView(
                entries.isEmpty() ? null : entries.get(0),
                entries.stream().skip(1).toList(),
                before == null ? null : Entry.of(before.agreement(), time, language),
                before == null ? "" : before.round().name(),
                edit);
    }
}
