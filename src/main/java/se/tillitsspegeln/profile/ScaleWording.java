package se.tillitsspegeln.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.LocalizedText;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.ScoredItem;

/**
 * What somebody in one role reads and may choose while answering a scale: the items in the order of their ids, the labels
 * of their points, and whom "we" means. The questionnaire's version number plays no part, since it also grows when
 * something else is changed.
 *
 * @param form all that is not text: types, points, direction, and which points and referents have a text
 * @param texts the texts that belong to it, in an order that follows from {@code form}
 */
record ScaleWording(List<ItemId> items, List<Object> form, List<LocalizedText> texts) {

    private static final String LIKERT = "likert";
    private static final String BIPOLAR = "bipolar";

    static ScaleWording of(Questionnaire questionnaire, Scale scale, String role) {
        List<ItemId> ids = scale.items().stream().sorted().toList();
        ScaleWording wording = new ScaleWording(ids, new ArrayList<>(), new ArrayList<>());
        ids.forEach(id -> wording.add((ScoredItem) questionnaire.item(id), questionnaire.labels()));
        Optional<LocalizedText> referent =
                Optional.ofNullable(questionnaire.referents().get(role));
        wording.form.add(referent.isPresent());
        referent.ifPresent(wording.texts::add);
        return wording;
    }

    private void add(ScoredItem item, Map<String, Map<Integer, LocalizedText>> labels) {
        form.addAll(List.of(item.getClass(), item.min(), item.max(), item.reversed()));
        if (item instanceof LikertItem likert) {
            texts.add(likert.text());
            addLabels(labels.getOrDefault(LIKERT, Map.of()));
        } else if (item instanceof BipolarItem bipolar) {
            texts.addAll(List.of(bipolar.topic(), bipolar.low(), bipolar.high()));
            addLabels(labels.getOrDefault(BIPOLAR, Map.of()));
        }
    }

    private void addLabels(Map<Integer, LocalizedText> labels) {
        new TreeMap<>(labels).forEach((point, label) -> {
            form.add(point);
            texts.add(label);
        });
    }

    boolean hasItemsOf(ScaleWording other) {
        return items.equals(other.items);
    }

    /** Whether it reads the same in every language that both have. */
    boolean readsLike(ScaleWording other) {
        if (!form.equals(other.form)) {
            return false;
        }
        for (int i = 0; i < texts.size(); i++) {
            if (!alike(texts.get(i).byLanguage(), other.texts.get(i).byLanguage())) {
                return false;
            }
        }
        return true;
    }

    /** A language that is added or dropped changes nothing for those who read the others. */
    private static boolean alike(Map<String, String> one, Map<String, String> other) {
        List<String> common = one.keySet().stream().filter(other::containsKey).toList();
        return !common.isEmpty()
                && common.stream().allMatch(language -> Objects.equals(one.get(language), other.get(language)));
    }
}
