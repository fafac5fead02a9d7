package se.tillitsspegeln.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Closing;
import se.tillitsspegeln.response.ClosingTallies;
import se.tillitsspegeln.response.Tally;
import se.tillitsspegeln.response.TallyLayout;
import se.tillitsspegeln.response.TallyLayout.ItemCells;
import se.tillitsspegeln.round.AccessCodes;
import se.tillitsspegeln.round.CodeOrder;
import se.tillitsspegeln.round.GroupCount;
import se.tillitsspegeln.round.IssuedCode;
import se.tillitsspegeln.round.NewRound;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;

/** Rounds for the tests of pages: a region, two areas, a ward of 14 and a team of 3. */
@ApplicationScoped
public class TestRounds {

    public static final List<String> TWO = List.of("kontroll-tillit", "sju-principer");
    public static final List<String> THREE = List.of("kontroll-tillit", "sju-principer", "samverkan");
    public static final List<String> ALL = List.of("kontroll-tillit", "sju-principer", "samverkan", "uppfoljning");
    public static final List<String> SHORT = List.of("kontroll-tillit", "samverkan");

    @Inject
    Organisation organisation;

    @Inject
    Rounds rounds;

    @Inject
    AccessCodes codes;

    @Inject
    Closing closing;

    @Inject
    ClosingTallies tallies;

    /** A round with the codes of the ward first, then those of the team. */
    public record Prepared(Round round, List<String> codes) {}

    public Prepared draft(List<String> questionnaires) {
        organisation.replace(UnitTree.of(List.of(
                unit("region", "Hela regionen", null),
                unit("o3", "Område 3", "region"),
                unit("a32", "Avdelning 32", "o3"),
                unit("t7", "Team 7", "o3"))));
        Round round = rounds.create(new NewRound("Våren 2027", questionnaires, 5, null, null));
        List<CodeOrder> orders = List.of(
                new CodeOrder(new UnitId("a32"), "medarbetare", 14), new CodeOrder(new UnitId("t7"), "medarbetare", 3));
        List<String> issued = rounds.issueCodes(round.id(), orders).stream()
                .map(IssuedCode::code)
                .toList();
        return new Prepared(round, issued);
    }

    public Prepared open(List<String> questionnaires) {
        Prepared draft = draft(questionnaires);
        return new Prepared(rounds.open(draft.round().id()), draft.codes());
    }

    public void close(RoundId round) {
        closing.close(round);
    }

    public Round withThreshold(int smallest) {
        return rounds.create(new NewRound("Prov", SHORT, smallest, null, null));
    }

    public void delete(RoundId draft) {
        rounds.delete(draft);
    }

    /** Closes, and comes back when the result can be read. */
    public void closeAndWait(RoundId round) {
        closing.close(round);
        Instant patience = Instant.now().plus(Duration.ofMinutes(2));
        while (!rounds.require(round).is(RoundStatus.CLOSED)) {
            if (Instant.now().isAfter(patience)) {
                throw new AssertionError("not closed: " + rounds.require(round).closeProblem());
            }
            Thread.onSpinWait();
        }
    }

    /** How many answers an open round's tallies hold, which must be as many as there are spent codes. */
    public int answered(RoundId round) {
        int[] counted = {0};
        look(round, (unit, tally) -> counted[0] += tally.people());
        assertThat(codes.groups(round).stream().mapToInt(GroupCount::answered).sum())
                .as("codes spent")
                .isEqualTo(counted[0]);
        return counted[0];
    }

    /** What the one answer of a round has added to its tallies and comments: a point, {@code na} or a text by item. */
    public Map<String, String> counted(RoundId round) {
        Map<String, String> counted = new TreeMap<>();
        TallyLayout layout = TallyLayout.of(rounds.content(round));
        look(round, (unit, tally) -> layout.items().forEach(item -> points(item, tally.cells(), counted)));
        QuarkusTransaction.requiringNew().run(() -> tallies.comments(round)
                .forEach(written -> written.texts().forEach((item, text) -> counted.put(item.value(), text))));
        return counted;
    }

    /** Takes the tallies as a close does, and puts them back. */
    private void look(RoundId round, BiConsumer<UnitId, Tally> reader) {
        QuarkusTransaction.begin();
        try {
            tallies.takeEach(round, "medarbetare", reader);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void points(ItemCells item, int[] cells, Map<String, String> counted) {
        for (int cell = item.first(); cell <= item.na(); cell++) {
            if (cells[cell] > 0) {
                String point = cell == item.na() ? "na" : "" + (item.item().min() + cell - item.first());
                counted.merge(item.item().id().value(), point, (one, other) -> one + " and " + other);
            }
        }
    }

    private static Unit unit(String id, String name, @Nullable String parent) {
        return new Unit(new UnitId(id), name, parent == null ? null : new UnitId(parent));
    }
}
