package se.tillitsspegeln.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.PersonalScale;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;

/**
 * The answerer's own picture, made from the submission alone and stored nowhere.
 *
 * @param points the raw points, for drawing single items
 */
public record OwnPicture(RoundId round, List<OwnScale> scales, Map<ItemId, Integer> points) {

    public OwnPicture {
        scales = List.copyOf(scales);
        points = Map.copyOf(points);
    }

    /**
     * One scale of the picture.
     *
     * @param index mean of the answered items on 0..100, rounded half up; absent with fewer than half of them answered
     */
    public record OwnScale(String id, @Nullable Integer index) {}

    static OwnPicture of(RoundId round, RoundContent content, AnswerSheet sheet) {
        List<OwnScale> scales = new ArrayList<>();
        for (Scale scale : content.scales()) {
            List<ScoredItem> items =
                    scale.items().stream().map(content::scoredItem).toList();
            scales.add(new OwnScale(scale.id(), index(items, sheet)));
        }
        return new OwnPicture(round, scales, sheet.points());
    }

    private static @Nullable Integer index(List<ScoredItem> items, AnswerSheet sheet) {
        return PersonalScale.of(items, sheet::scored).map(PersonalScale::index).orElse(null);
    }

    @Override
    public String toString() {
        return "OwnPicture[kept secret]";
    }
}
