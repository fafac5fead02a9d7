package se.tillitsspegeln.web.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.JoinedGroup;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.response.Invitation;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Moments;
import se.tillitsspegeln.web.Words;

/** Puts into words what is said before and after answering. */
@ApplicationScoped
class Views {

    private final Moments moments;

    Views(Moments moments) {
        this.moments = moments;
    }

    BeforeView before(Visit visit, List<JoinedGroup> groups, Language language) {
        BeforeMessages words = Words.of(BeforeMessages.class, language);
        Invitation invitation = visit.invitation();
        Round round = invitation.round();
        List<Questionnaire> asked = invitation.content().questionnaires();
        return new BeforeView(
                round.name(),
                invitation.unit().name(),
                invitation.role().label().in(language.tag()),
                asked.stream().mapToInt(Questionnaire::minutes).sum(),
                visit.parts().questions(),
                visit.parts().count(),
                round.minimumGroupSize(),
                say(round.closesAt(), language),
                asked.stream().map(one -> introduction(one, language)).toList(),
                groups.stream()
                        .map(group -> group(group, round.minimumGroupSize(), words))
                        .toList(),
                visit.draft().answers().size(),
                resume(visit));
    }

    StateView state(Invitation invitation, boolean picture, Language language) {
        AnswerMessages words = Words.of(AnswerMessages.class, language);
        Round round = invitation.round();
        if (round.is(RoundStatus.DRAFT)) {
            @Nullable String opens = say(round.opensAt(), language);
            @Nullable String when = opens == null ? null : words.opensAt(opens);
            return new StateView(words.notYet(), words.notYetText(round.name()), when, false, false);
        }
        boolean result = round.is(RoundStatus.CLOSED);
        String next = afterClosing(round, language);
        return invitation.spent()
                ? new StateView(words.spent(), words.spentText(), next, picture, result)
                : new StateView(words.closed(), words.closedText(round.name()), next, false, result);
    }

    /** When the code will open the result, or that it does. */
    String afterClosing(Round round, Language language) {
        AnswerMessages words = Words.of(AnswerMessages.class, language);
        @Nullable String closes = say(round.closesAt(), language);
        return switch (round.status()) {
            case DRAFT, OPEN -> closes == null ? words.afterClosing() : words.afterClosingAt(closes);
            case CLOSING -> words.beingReleased();
            case CLOSED -> words.released();
        };
    }

    @Nullable
    String say(@Nullable Instant instant, Language language) {
        return instant == null ? null : moments.say(instant, language);
    }

    /** The first question without an answer; the check when there is none. */
    private static String resume(Visit visit) {
        return visit.parts().gaps(visit.draft()).stream()
                .findFirst()
                .map(gap -> "/answer/part/" + gap.part().number() + "#"
                        + gap.question().id() + "-group")
                .orElse("/answer/check");
    }

    private static BeforeView.Introduction introduction(Questionnaire questionnaire, Language language) {
        return new BeforeView.Introduction(
                questionnaire.title().in(language.tag()),
                questionnaire.introduction().in(language.tag()));
    }

    private static BeforeView.Group group(JoinedGroup group, int smallest, BeforeMessages before) {
        String text = group.largeEnough() ? before.invited(group.invited()) : before.tooSmall(smallest);
        return new BeforeView.Group(group.unit().name(), text);
    }
}
