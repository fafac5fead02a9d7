package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.tillitsspegeln.questionnaire.MeetingGuide;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.web.profile.Observation;
import se.tillitsspegeln.web.profile.Observation.Kind;
import se.tillitsspegeln.web.profile.TalkView;
import se.tillitsspegeln.web.profile.TalkView.Step;
import se.tillitsspegeln.web.profile.TalkView.Topic;

/**
 * What fits on one sheet for a unit's conversation.
 *
 * @param sentences at most three observations; none where nothing is shown
 * @param topics questions on what is weakest and what is strongest, in this order; empty where neither can be told
 * @param choices one question on each area to choose from, where there are no topics
 */
record TalkSheet(
        List<String> sentences,
        List<Topic> topics,
        List<Topic> choices,
        String title,
        List<Step> steps,
        List<String> rules) {

    private static final Set<Kind> LOW = Set.of(Kind.LOWEST, Kind.CONTRAST);
    private static final Set<Kind> HIGH = Set.of(Kind.HIGHEST, Kind.CONTRAST);
    private static final int MOST_SENTENCES = 3;

    static TalkSheet of(List<Questionnaire> asked, List<String> sentences, List<Observation> observations, String tag) {
        Questionnaire main = TalkView.main(asked);
        MeetingGuide guide = main.meeting();
        List<Topic> topics = Stream.concat(weakest(observations).stream(), strongest(observations).stream())
                .flatMap(id -> scale(asked, id).stream())
                .map(scale -> TalkView.topic(scale, tag))
                .toList();
        List<Topic> choices = topics.isEmpty()
                ? main.scales().stream().map(scale -> first(scale, tag)).toList()
                : List.of();
        return new TalkSheet(
                sentences.stream().limit(MOST_SENTENCES).toList(),
                topics,
                choices,
                guide.title().in(tag),
                TalkView.steps(guide, tag),
                TalkView.in(guide.groundRules(), tag));
    }

    /** Of a contrast, which names the higher one first, the second. */
    private static Optional<String> weakest(List<Observation> observations) {
        return observations.stream()
                .filter(one -> LOW.contains(one.kind()))
                .map(one -> one.scales().get(one.kind() == Kind.CONTRAST ? 1 : 0))
                .findFirst();
    }

    private static Optional<String> strongest(List<Observation> observations) {
        return observations.stream()
                .filter(one -> HIGH.contains(one.kind()))
                .map(one -> one.scales().get(0))
                .findFirst();
    }

    private static Optional<Scale> scale(List<Questionnaire> asked, String id) {
        return asked.stream()
                .flatMap(one -> one.scales().stream())
                .filter(scale -> scale.id().equals(id))
                .findFirst();
    }

    private static Topic first(Scale scale, String tag) {
        Topic whole = TalkView.topic(scale, tag);
        return new Topic(whole.title(), whole.questions().stream().limit(1).toList());
    }
}
