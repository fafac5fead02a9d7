package se.tillitsspegeln.operations.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.questionnaire.TextItem;
import se.tillitsspegeln.response.Submission;
import se.tillitsspegeln.round.RoundContent;

/**
 * Made-up people who answer in a believable way: each unit has a climate of its own per scale, people differ around it,
 * and it moves a little from round to round. The same seed gives the same answers.
 */
final class DemoPeople {

    private static final double SHARE_NA = 0.04;
    private static final double SHARE_SKIPPED = 0.02;
    private static final double SHARE_WRITING = 0.35;
    /** Per open question what someone might write there. */
    private static final Map<String, List<String>> COMMENTS = Map.of(
            "o1",
            List.of(
                    "Korta avstämningar på morgonen, det gör skillnad.",
                    "Gemensamma möten med dem vi lämnar över till.",
                    "Bjud in dem det gäller tidigare.",
                    "Tid för reflektion på schemat."),
            "o2",
            List.of(
                    "Dubbel dokumentation.",
                    "Rapporter som ingen läser.",
                    "Att börja om med nya modeller varje år.",
                    "Att skicka frågor uppåt som vi kan lösa själva."),
            "o3",
            List.of(
                    "Vi hjälps åt, det är det bästa med att arbeta här.",
                    "När vi sitter ner tillsammans över gränserna.",
                    "Överlämningarna till primärvården.",
                    "Att det går att fråga om vad som helst."),
            "o4",
            List.of(
                    "Låt besluten fattas där kunskapen finns.",
                    "Färre mål och tydligare syfte.",
                    "Låt oss pröva själva först och följa upp efteråt.",
                    "Mindre rapporter, mer samtal."));

    private final RoundContent content;
    private final int round;

    DemoPeople(RoundContent content, int round) {
        this.content = content;
        this.round = round;
    }

    Submission answer(UnitId unit, String role, Random random) {
        Map<String, Object> answers = new HashMap<>();
        double person = random.nextGaussian() * 0.45;
        for (Scale scale : content.scales()) {
            double level = climate(unit, scale) + person + (role.equals("chefer") ? 0.45 : 0);
            double spread = spread(unit, scale);
            scale.items()
                    .forEach(id ->
                            answer(content.scoredItem(id), level + random.nextGaussian() * spread, random, answers));
        }
        return new Submission(answers, comments(random));
    }

    private static void answer(ScoredItem item, double level, Random random, Map<String, Object> answers) {
        double luck = random.nextDouble();
        if (luck < SHARE_NA) {
            answers.put(item.id().value(), "na");
        } else if (luck > SHARE_SKIPPED + SHARE_NA) {
            double middle = (item.min() + item.max()) / 2.0;
            double point = middle + level * (item.max() - item.min()) / 4.0;
            long scored = Math.max(item.min(), Math.min(item.max(), Math.round(point)));
            answers.put(item.id().value(), (int) (item.reversed() ? item.min() + item.max() - scored : scored));
        }
    }

    /** Where the unit is on this scale, about −1..1.5 around the middle; areas share a part, rounds move it a little. */
    private double climate(UnitId unit, Scale scale) {
        String area = unit.value().replaceAll("-\\d+$", "");
        double climate = 0.35 + 0.35 * gauss("scale", scale.id()) + 0.3 * gauss(area, scale.id());
        climate += 0.4 * gauss(unit.value(), "unit") + 0.3 * gauss(unit.value(), scale.id());
        for (int earlier = 1; earlier <= round; earlier++) {
            climate += 0.06 + 0.16 * gauss(unit.value() + scale.id(), "round" + earlier);
        }
        return climate;
    }

    private static double spread(UnitId unit, Scale scale) {
        return 0.5 + 0.35 * Math.abs(gauss("spread" + unit.value(), scale.id()));
    }

    private Map<String, String> comments(Random random) {
        Map<String, String> comments = new HashMap<>();
        for (TextItem item : content.textItems()) {
            List<String> texts = COMMENTS.getOrDefault(item.id().value(), List.of());
            if (!texts.isEmpty() && random.nextDouble() < SHARE_WRITING) {
                comments.put(item.id().value(), texts.get(random.nextInt(texts.size())));
            }
        }
        return comments;
    }

    private static double gauss(String one, String other) {
        return new Random(one.hashCode() * 31L + other.hashCode()).nextGaussian();
    }
}
