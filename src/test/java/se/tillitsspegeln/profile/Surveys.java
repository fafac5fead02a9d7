package se.tillitsspegeln.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.questionnaire.Item;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.LocalizedText;
import se.tillitsspegeln.questionnaire.MeetingGuide;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.round.PastRound;
import se.tillitsspegeln.round.QuestionnaireRef;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;

/** Small questionnaires and closed rounds, made by hand. One scale {@code s} of five-point items. */
final class Surveys {

    static final LocalizedText NONE = text("");

    private Surveys() {}

    static LocalizedText text(String swedish) {
        return new LocalizedText(Map.of("sv", swedish));
    }

    static LikertItem item(String id, String wording) {
        return new LikertItem(new ItemId(id), 1, 5, false, text(wording));
    }

    /** Items a, b, … each with its id as its wording. */
    static Questionnaire questionnaire(String... ids) {
        return questionnaire(1, Stream.of(ids).map(id -> item(id, id)).toList(), Map.of());
    }

    static Questionnaire questionnaire(int version, List<LikertItem> items, Map<String, LocalizedText> referents) {
        return questionnaire(version, items, referents, Map.of(1, text("dåligt"), 5, text("bra")));
    }

    static Questionnaire questionnaire(
            int version,
            List<LikertItem> items,
            Map<String, LocalizedText> referents,
            Map<Integer, LocalizedText> labels) {
        Scale scale =
                new Scale("s", NONE, NONE, items.stream().map(LikertItem::id).toList(), NONE, Map.of());
        List<Item> all = new ArrayList<>(items);
        MeetingGuide meeting = new MeetingGuide(NONE, Map.of(), List.of(), Map.of(), Map.of());
        return new Questionnaire(
                "q",
                version,
                List.of("sv"),
                NONE,
                1,
                NONE,
                Map.of(),
                referents,
                Map.of("likert", labels),
                List.of(scale),
                all,
                meeting);
    }

    /** A round that the unit u took part in, right below the root. */
    static PastRound round(String id, Questionnaire asked) {
        return round(id, asked, "Enheten", "rot");
    }

    static PastRound round(String id, Questionnaire asked, String name, String root) {
        Unit top = new Unit(new UnitId(root), "Toppen", null);
        Unit unit = new Unit(new UnitId("u"), name, top.id());
        Round round = new Round(
                new RoundId(id),
                "Omgång " + id,
                RoundStatus.CLOSED,
                5,
                List.of(new QuestionnaireRef(asked.id(), asked.version())),
                Instant.EPOCH,
                null,
                null,
                Instant.EPOCH,
                null);
        return new PastRound(round, new RoundContent(List.of(asked), UnitTree.of(List.of(top, unit))));
    }

    /** What is released where every item was answered like this; no counts hide one. Twice as many are invited. */
    static ReleasedCell cell(PastRound round, int[]... counts) {
        ReleaseLayout layout = new ReleaseLayout(round.content());
        int[] cells = new int[layout.size()];
        for (int i = 0; i < counts.length; i++) {
            ReleaseLayout.Slot slot = layout.slots().get(i);
            System.arraycopy(counts[i], 0, cells, slot.points(), counts[i].length);
            cells[slot.invited()] = 2 * slot.valid(cells);
        }
        return new ReleasedCell(layout, cells);
    }
}
