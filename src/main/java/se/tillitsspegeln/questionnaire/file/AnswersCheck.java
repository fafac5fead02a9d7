package se.tillitsspegeln.questionnaire.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import se.tillitsspegeln.questionnaire.file.YamlFile.Place;

/** Points and their labels: what a schema cannot compare. */
final class AnswersCheck {

    private static final int MAX_LIKERT = 10;
    private static final int MAX_BIPOLAR = 11;

    private final YamlFile file;
    private final MistakeLog log;

    AnswersCheck(YamlFile file, MistakeLog log) {
        this.file = file;
        this.log = log;
    }

    void check() {
        points("likert");
        points("bipolar");
        Set<String> used = new TreeSet<>();
        for (Place item : file.items()) {
            String type = item.text("type");
            if (Set.of("likert", "bipolar", "text").contains(type) && used.add(type) && !described(type)) {
                String wrong =
                        "the item \"" + item.text("id") + "\" is " + type + ", but \"answers\" has no \"" + type + "\"";
                log.add(file, item.pointer(), wrong, "Say under \"answers\" how such items are answered.");
            }
        }
    }

    private boolean described(String type) {
        return !file.root().at("/answers/" + type).isMissingNode();
    }

    private void points(String type) {
        String pointer = "/answers/" + type;
        JsonNode min = file.root().at(pointer + "/min");
        JsonNode max = file.root().at(pointer + "/max");
        if (!min.isInt() || !max.isInt()) {
            return;
        }
        if (min.asInt() >= max.asInt()) {
            String wrong = "min " + min + " is not below max " + max;
            log.add(file, pointer + "/min", wrong, "Let min be the lowest point and max the highest, such as 1 and 5.");
        } else {
            number(type, pointer, max.asInt() - min.asInt() + 1);
            labels(pointer, min.asInt(), max.asInt());
        }
    }

    private void number(String type, String pointer, int points) {
        if (type.equals("likert") && points > MAX_LIKERT) {
            String wrong = "there are " + points + " points from min to max";
            log.add(file, pointer + "/max", wrong, "A likert item has 2 to 10 points; choose another min or max.");
        }
        if (type.equals("bipolar") && (points > MAX_BIPOLAR || points % 2 == 0)) {
            String wrong = "there are " + points + " points from min to max";
            String mend = "A bipolar item has an odd number of points, 3 to 11, so that there is a middle.";
            log.add(file, pointer + "/max", wrong, mend);
        }
    }

    private void labels(String pointer, int min, int max) {
        JsonNode labels = file.root().at(pointer + "/labels");
        if (!labels.isObject()) {
            return;
        }
        for (int end : new int[] {min, max}) {
            if (!labels.has(String.valueOf(end))) {
                String wrong = "the point " + end + " has no label";
                log.add(file, pointer + "/labels", wrong, "Label at least the lowest and the highest point.");
            }
        }
        labels.fieldNames().forEachRemaining(point -> {
            if (point.matches("[0-9]{1,4}") && (Integer.parseInt(point) < min || Integer.parseInt(point) > max)) {
                String wrong = "the label " + point + " is of no point, they go from " + min + " to " + max;
                log.add(file, pointer + "/labels/" + point, wrong, "Take the label away, or change min or max.");
            }
        });
    }
}
