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
        AnswerMessages words = Words.of(AnswerMessages.class, language);
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
        @Nullable String closes = say(round.closesAt(), language);
        if (round.is(RoundStatus.DRAFT)) {
            @Nullable String opens = say(round.opensAt(), language);
            return new StateView(
                    words.notYet(), words.notYetText(round.name()), opens == null ? null : words.opensAt(opens), false);
        }
        if (invitation.spent()) {
            boolean open = round.is(RoundStatus.OPEN);
            String after =
                    open ? (closes == null ? words.afterClosing() : words.afterClosingAt(closes)) : words.closedNext();
            return new StateView(words.spent(), words.spentText(), after, picture);
        }
        return new StateView(words.closed(), words.closedText(round.name()), words.closedNext(), false);
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

    private static BeforeView.Group group(JoinedGroup group, int smallest, AnswerMessages words) {
        String text = group.largeEnough() ? words.invited(group.invited()) : words.tooSmall(smallest);
        return new BeforeView.Group(group.unit().name(), text);
    }
}
