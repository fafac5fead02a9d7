package se.tillitsspegeln.web.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.tillitsspegeln.questionnaire.MeetingGuide;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.web.profile.Observation.Kind;

/**
 * A guide for talking about the profile.
 *
 * @param chosen questions on what stands out, empty where nothing can be said to
 * @param others questions on everything else
 * @param differ questions for answers that are far apart, empty where they are not
 * @param roles questions for roles that see things differently, empty where they do not
 */
public record TalkView(
        String title,
        List<Step> steps,
        List<String> rules,
        List<Topic> chosen,
        List<Topic> others,
        List<String> differ,
        List<String> roles) {

    private static final Set<Kind> STANDING_OUT = Set.of(Kind.HIGHEST, Kind.LOWEST, Kind.CONTRAST);

    /** One part of the meeting. */
    public record Step(int minutes, String text) {}

    /** Questions on one scale. */
    public record Topic(String title, List<String> questions) {}

    public static TalkView of(List<Questionnaire> asked, List<Observation> observations, boolean gaps, String tag) {
        MeetingGuide guide = main(asked).meeting();
        Set<String> outstanding = new LinkedHashSet<>();
        observations.stream()
                .filter(one -> STANDING_OUT.contains(one.kind()))
                .sorted(Comparator.comparing(one -> one.kind() != Kind.LOWEST))
                .forEach(one -> outstanding.addAll(one.scales()));
        boolean apart = observations.stream().anyMatch(one -> one.kind() == Kind.APART);
        return new TalkView(
                guide.title().in(tag),
                steps(guide, tag),
                in(guide.groundRules(), tag),
                topics(asked, outstanding, true, tag),
                topics(asked, outstanding, false, tag),
                apart ? in(guide.spreadQuestions(), tag) : List.of(),
                gaps ? in(guide.gapQuestions(), tag) : List.of());
    }

    /** Those that stand out come in the order in which they are talked about, the others in that of the form. */
    private static List<Topic> topics(List<Questionnaire> asked, Set<String> outstanding, boolean wanted, String tag) {
        List<String> order = new ArrayList<>(outstanding);
        return asked.stream()
                .flatMap(one -> one.scales().stream())
                .filter(scale -> outstanding.contains(scale.id()) == wanted)
                .sorted(Comparator.comparingInt(scale -> order.indexOf(scale.id())))
                .map(scale -> topic(scale, tag))
                .toList();
    }

    /** The questionnaire that the meeting is about: the one with the most to talk about. */
    public static Questionnaire main(List<Questionnaire> asked) {
        return asked.stream()
                .max(Comparator.comparingInt(one -> one.scales().size()))
                .orElseThrow();
    }

    public static List<Step> steps(MeetingGuide guide, String tag) {
        return guide.steps().stream()
                .map(step -> new Step(step.minutes(), step.text().in(tag)))
                .toList();
    }

    public static Topic topic(Scale scale, String tag) {
        return new Topic(scale.title().in(tag), in(scale.dialogue(), tag));
    }

    public static List<String> in(Map<String, List<String>> texts, String tag) {
        return texts.getOrDefault(tag, texts.getOrDefault("sv", List.of()));
    }
}
