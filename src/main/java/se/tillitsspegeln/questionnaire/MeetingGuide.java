package se.tillitsspegeln.questionnaire;

import java.util.List;
import java.util.Map;

/** How a unit can talk about its profile. Lists are keyed by language. */
public record MeetingGuide(
        LocalizedText title,
        Map<String, List<String>> groundRules,
        List<Step> steps,
        Map<String, List<String>> gapQuestions,
        Map<String, List<String>> spreadQuestions) {

    public MeetingGuide {
        groundRules = Map.copyOf(groundRules);
        steps = List.copyOf(steps);
        gapQuestions = Map.copyOf(gapQuestions);
        spreadQuestions = Map.copyOf(spreadQuestions);
    }

    /** One step of the meeting. */
    public record Step(int minutes, LocalizedText text) {}
}
