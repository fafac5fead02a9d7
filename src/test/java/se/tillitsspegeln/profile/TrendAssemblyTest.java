package se.tillitsspegeln.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillitsspegeln.profile.Surveys.item;
import static se.tillitsspegeln.profile.Surveys.questionnaire;
import static se.tillitsspegeln.profile.Surveys.text;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.profile.Trend.Break;
import se.tillitsspegeln.profile.Trend.Change;
import se.tillitsspegeln.profile.Trend.Entry;
import se.tillitsspegeln.profile.Trend.ScalePoint;
import se.tillitsspegeln.profile.Trend.UnitChange;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.LocalizedText;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.round.PastRound;
import se.tillitsspegeln.round.RoundId;

class TrendAssemblyTest {

    private static final String ROLE = "medarbetare";
    private static final Questionnaire ASKED = questionnaire("a", "b");
    /** Index 25 of thirty people, and 75. */
    private static final int[] LOW = {5, 20, 5, 0, 0};

    private static final int[] HIGH = {0, 0, 5, 20, 5};
    private static final int[] HIGHER_BY_CHANCE = {0, 0, 4, 20, 6};
    /** Seven people: shown, but without a band. */
    private static final int[] FEW = {0, 0, 1, 5, 1};

    /** Hidden. */
    private static final int[] NONE = {};

    private final TrendAssembly assembly = new TrendAssembly();

    @Test
    void largeDifferenceIsLargerThanChanceAndASmallOneIsNot() {
        add("1", ASKED, LOW, LOW);
        add("2", ASKED, HIGH, HIGH);
        add("3", ASKED, HIGHER_BY_CHANCE, HIGHER_BY_CHANCE);
        assertThat(point(0).change()).isNull();
        assertThat(point(1).change()).isEqualTo(new Change(new RoundId("1"), 50, true));
        assertThat(point(2).change()).isEqualTo(new Change(new RoundId("2"), 2, false));
        assertThat(List.of(point(0), point(1), point(2)))
                .allSatisfy(point -> assertThat(point.brokenBy()).isNull());
    }

    @Test
    void hiddenRoundCarriesNothingAndTheNextOneIsComparedWithTheOneBeforeIt() {
        add("1", ASKED, LOW, LOW);
        assembly.add(Surveys.round("2", ASKED), List.of(ROLE), Map.of());
        add("3", ASKED, NONE, NONE);
        add("4", ASKED, HIGH, HIGH);
        assertThat(assembly.entries().get(1).roles()).containsExactly(new Trend.RoleTrend(ROLE, null));
        assertThat(assembly.entries().get(2).roles().get(0).scales())
                .containsExactly(new ScalePoint("s", null, null, null));
        assertThat(point(3).change()).isEqualTo(new Change(new RoundId("1"), 50, true));
    }

    @Test
    void indexWithoutABandIsComparedWithNothing() {
        add("1", ASKED, LOW, LOW);
        add("2", ASKED, FEW, FEW);
        add("3", ASKED, HIGH, HIGH);
        assertThat(point(1).change()).isNull();
        assertThat(point(2).change()).isEqualTo(new Change(new RoundId("1"), 50, true));
    }

    @Test
    void otherItemsBreakTheTrendForGood() {
        add("1", ASKED, LOW, LOW);
        add("2", questionnaire("a", "c"), HIGH, HIGH);
        add("3", questionnaire("a", "c"), HIGH, HIGH);
        assertThat(point(1).brokenBy()).isEqualTo(Break.OTHER_ITEMS);
        assertThat(point(1).change()).isNull();
        assertThat(point(2).brokenBy()).isNull();
        assertThat(point(2).change()).isEqualTo(new Change(new RoundId("2"), 0, false));
    }

    @Test
    void breakIsMarkedWhereTheScaleIsNextShown() {
        add("1", ASKED, LOW, LOW);
        add("2", questionnaire("a", "c"), NONE, NONE);
        add("3", questionnaire("a", "c"), HIGH, HIGH);
        assertThat(point(2).brokenBy()).isEqualTo(Break.OTHER_ITEMS);
        assertThat(point(2).change()).isNull();
    }

    @Test
    void otherWordingBreaksTheTrend() {
        List<LikertItem> reworded = List.of(item("a", "a"), item("b", "b, men annorlunda"));
        add("1", ASKED, LOW, LOW);
        add("2", questionnaire(1, reworded, Map.of()), HIGH, HIGH);
        assertThat(point(1).brokenBy()).isEqualTo(Break.OTHER_WORDING);
        assertThat(point(1).change()).isNull();
    }

    @Test
    void otherLabelsOrAnotherWeBreakTheTrend() {
        List<LikertItem> items = List.of(item("a", "a"), item("b", "b"));
        add("1", ASKED, LOW, LOW);
        add("2", questionnaire(1, items, Map.of(), Map.of(1, text("uselt"), 5, text("bra"))), HIGH, HIGH);
        add("3", questionnaire(1, items, Map.of(ROLE, text("Tänk på laget."))), LOW, LOW);
        assertThat(point(1).brokenBy()).isEqualTo(Break.OTHER_WORDING);
        assertThat(point(2).brokenBy()).isEqualTo(Break.OTHER_WORDING);
    }

    @Test
    void reversedItemIsAnotherItemToRead() {
        LikertItem turned = new LikertItem(item("b", "b").id(), 1, 5, true, text("b"));
        add("1", ASKED, LOW, LOW);
        add("2", questionnaire(1, List.of(item("a", "a"), turned), Map.of()), HIGH, HIGH);
        assertThat(point(1).brokenBy()).isEqualTo(Break.OTHER_WORDING);
    }

    @Test
    void newVersionAnotherOrderAndANewLanguageBreakNothing() {
        LikertItem translated =
                new LikertItem(item("a", "a").id(), 1, 5, false, new LocalizedText(Map.of("sv", "a", "en", "an a")));
        add("1", ASKED, LOW, LOW);
        add("2", questionnaire(2, List.of(item("b", "b"), translated), Map.of()), HIGH, HIGH);
        assertThat(point(1).brokenBy()).isNull();
        assertThat(point(1).change()).isEqualTo(new Change(new RoundId("1"), 50, true));
    }

    @Test
    void indexOfOtherShownItemsIsNotCompared() {
        Questionnaire three = questionnaire("a", "b", "c");
        add("1", three, LOW, LOW, LOW);
        add("2", three, HIGH, HIGH, NONE);
        assertThat(point(1).brokenBy()).isEqualTo(Break.OTHER_ITEMS_SHOWN);
        assertThat(point(1).change()).isNull();
    }

    @Test
    void renamedAndMovedUnitIsMarkedAndStillCompared() {
        add(Surveys.round("1", ASKED), LOW, LOW);
        add(Surveys.round("2", ASKED, "Nytt namn", "annan-rot"), HIGH, HIGH);
        add(Surveys.round("3", ASKED, "Nytt namn", "annan-rot"), HIGH, HIGH);
        assertThat(assembly.entries())
                .extracting(Entry::unitChanges)
                .containsExactly(List.of(), List.of(UnitChange.RENAMED, UnitChange.MOVED), List.of());
        assertThat(point(1).change()).isEqualTo(new Change(new RoundId("1"), 50, true));
    }

    @Test
    void rolesAreFollowedApart() {
        PastRound first = Surveys.round("1", ASKED);
        PastRound second = Surveys.round("2", ASKED);
        assembly.add(first, List.of("chefer", ROLE), Map.of("chefer", Surveys.cell(first, LOW, LOW)));
        assembly.add(second, List.of("chefer", ROLE), Map.of(ROLE, Surveys.cell(second, HIGH, HIGH)));
        assertThat(point(1).change()).isNull();
        assertThat(point(1).brokenBy()).isNull();
    }

    private void add(String round, Questionnaire asked, int[]... counts) {
        add(Surveys.round(round, asked), counts);
    }

    private void add(PastRound round, int[]... counts) {
        assembly.add(round, Collections.singletonList(ROLE), Map.of(ROLE, Surveys.cell(round, counts)));
    }

    private ScalePoint point(int entry) {
        return assembly.entries().get(entry).shown(ROLE, "s").orElseThrow();
    }
}
