package se.tillitsspegeln.web.respondent;

import java.util.ArrayList;
import java.util.List;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.LocalizedText;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Strip;

/**
 * The own picture.
 *
 * @param lines scales between two poles, item by item
 * @param scales all other scales, a dot each
 */
record PictureView(List<LineScale> lines, List<ScaleDot> scales) {

    /** One scale between two poles. */
    record LineScale(String title, String reflection, List<LineDot> dots) {}

    /**
     * One line.
     *
     * @param value the chosen number, or that there is none
     */
    record LineDot(String topic, String low, String high, Strip strip, String value) {}

    /** One scale on 0..100. */
    record ScaleDot(String title, Strip strip, String value, String reflection) {}

    static PictureView of(List<Questionnaire> questionnaires, Pictures.Carried picture, Language language) {
        Sentences say = new Sentences(language);
        List<LineScale> lines = new ArrayList<>();
        List<ScaleDot> scales = new ArrayList<>();
        for (Questionnaire questionnaire : questionnaires) {
            for (Scale scale : questionnaire.scales()) {
                List<BipolarItem> poles = poles(questionnaire, scale);
                if (poles.size() == scale.items().size()) {
                    lines.add(line(scale, poles, picture, say));
                } else {
                    scales.add(dot(scale, picture, say));
                }
            }
        }
        return new PictureView(lines, scales);
    }

    private static LineScale line(Scale scale, List<BipolarItem> items, Pictures.Carried picture, Sentences say) {
        List<LineDot> dots = items.stream().map(item -> dot(item, picture, say)).toList();
        return new LineScale(say.in(scale.title()), say.in(scale.reflection()), dots);
    }

    private static LineDot dot(BipolarItem item, Pictures.Carried picture, Sentences say) {
        Integer point = picture.points().get(item.id().value());
        Strip strip = Strip.empty(item.points(), true);
        return new LineDot(
                say.in(item.topic()),
                say.in(item.low()),
                say.in(item.high()),
                point == null ? strip : strip.withDot(point, item.min(), item.max()),
                point == null ? say.words().noDot() : Integer.toString(point));
    }

    private static ScaleDot dot(Scale scale, Pictures.Carried picture, Sentences say) {
        Integer index = picture.indices().get(scale.id());
        Strip strip = Strip.empty(5, false);
        LocalizedText title = scale.title();
        return new ScaleDot(
                say.in(title),
                index == null ? strip : strip.withDot(index, 0, 100),
                index == null ? say.words().noDot() : Integer.toString(index),
                say.in(scale.reflection()));
    }

    private static List<BipolarItem> poles(Questionnaire questionnaire, Scale scale) {
        List<BipolarItem> poles = new ArrayList<>();
        scale.items().forEach(id -> {
            if (questionnaire.item(id) instanceof BipolarItem item) {
                poles.add(item);
            }
        });
        return poles;
    }
}
