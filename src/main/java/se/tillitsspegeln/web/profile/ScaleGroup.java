package se.tillitsspegeln.web.profile;

import java.util.List;
import java.util.stream.Stream;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.round.RoundContent;

/** The scales of one questionnaire that are answered in the same way: only these are compared with one another. */
public record ScaleGroup(Questionnaire questionnaire, boolean bipolar, List<Scale> scales) {

    public static List<ScaleGroup> of(RoundContent content) {
        return content.questionnaires().stream()
                .flatMap(one -> Stream.of(of(one, true), of(one, false)))
                .filter(group -> !group.scales().isEmpty())
                .toList();
    }

    private static ScaleGroup of(Questionnaire questionnaire, boolean bipolar) {
        List<Scale> scales = questionnaire.scales().stream()
                .filter(scale -> isBipolar(questionnaire, scale) == bipolar)
                .toList();
        return new ScaleGroup(questionnaire, bipolar, scales);
    }

    private static boolean isBipolar(Questionnaire questionnaire, Scale scale) {
        return scale.items().stream().allMatch(item -> questionnaire.item(item) instanceof BipolarItem);
    }
}
