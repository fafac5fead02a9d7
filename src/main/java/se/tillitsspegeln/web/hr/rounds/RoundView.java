package se.tillitsspegeln.web.hr.rounds;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.hr.HrTime;

/**
 * A round as its page shows it.
 *
 * @param days what is known about when it opens and closes, in words
 * @param problem why closing failed, as the service noted it, or {@code null}
 * @param reminder a text to send to everyone, or {@code null} when nobody can answer
 */
record RoundView(
        String id,
        String name,
        RoundStatus status,
        int threshold,
        List<String> questionnaires,
        List<String> days,
        List<Step> steps,
        @Nullable String problem,
        @Nullable String reminder) {

    static RoundView of(
            Round round, RoundContent content, int codes, HrTime time, RoundsMessages words, Language language) {
        return new RoundView(
                round.id().value(),
                round.name(),
                round.status(),
                round.minimumGroupSize(),
                titles(content.questionnaires(), language),
                days(round, time, words, language),
                Step.of(round, content.tree().size(), codes, words),
                round.closeProblem(),
                round.is(RoundStatus.OPEN) ? reminder(round, time, words, language) : null);
    }

    private static List<String> titles(List<Questionnaire> asked, Language language) {
        return asked.stream().map(one -> one.title().in(language.tag())).toList();
    }

    private static List<String> days(Round round, HrTime time, RoundsMessages words, Language language) {
        Optional<String> opens = Optional.ofNullable(round.opensAt())
                .filter(moment -> round.is(RoundStatus.DRAFT))
                .map(moment -> words.opensOn(time.dayOf(moment, language)));
        Optional<String> closes = Optional.ofNullable(round.closesAt())
                .filter(moment -> round.is(RoundStatus.DRAFT) || round.is(RoundStatus.OPEN))
                .map(moment -> words.closesOn(time.lastDayBefore(moment, language)));
        Optional<String> closed =
                Optional.ofNullable(round.closedAt()).map(moment -> words.closedOn(time.dayOf(moment, language)));
        return List.of(opens, closes, closed).stream().flatMap(Optional::stream).toList();
    }

    static String reminder(Round round, HrTime time, RoundsMessages words, Language language) {
        return round.closesAt() == null
                ? words.reminderTextOpen(round.name())
                : words.reminderText(round.name(), time.lastDayBefore(round.closesAt(), language));
    }
}
