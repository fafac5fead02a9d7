package se.tillitsspegeln.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.tillitsspegeln.profile.MadeUpRound.Person;
import se.tillitsspegeln.profile.disclosure.ExactSpan;

/** Which published counts move when somebody answers otherwise: whose answers each of them rests on. */
final class MovedCounts {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    /** People of one role placed directly in one unit; their answers to one item always move together. */
    record Column(String role, String unit, int item) {}

    private final Map<Column, Integer> weights = new LinkedHashMap<>();
    private final Map<Column, Map<String, Integer>> moved = new LinkedHashMap<>();

    /** A valid answer goes from one end to the other; where nobody gave one, somebody skips instead of not knowing. */
    void whenAnAnswerChanges(MadeUpRound round, Column column) {
        int valid = round.valid(column.unit(), column.role(), column.item(), true);
        int someone = find(round, column, valid > 0);
        Person person = round.people().get(someone);
        int before = valid > 0 ? LOWEST : MadeUpRound.SKIPPED;
        int after = valid > 0 ? HIGHEST : MadeUpRound.NA;
        weights.put(column, valid);
        moved.put(
                column,
                risen(
                        counts(round.withPerson(someone, person.with(column.item(), before)), column.role()),
                        counts(round.withPerson(someone, person.with(column.item(), after)), column.role()),
                        new ReleaseLayout(round.content())));
    }

    /** Someone who is invited answers or does not; the weight is the invited. */
    void whenSomeoneStaysSilent(MadeUpRound round, Column column) {
        int someone = 0;
        int invited = 0;
        for (int i = 0; i < round.people().size(); i++) {
            Person one = round.people().get(i);
            if (one.unit().equals(column.unit()) && one.role().equals(column.role())) {
                someone = i;
                invited++;
            }
        }
        Person silent = new Person(column.unit(), column.role(), List.of());
        Person telling = new Person(column.unit(), column.role(), List.of(1, 1, 1));
        Map<String, Integer> without = round.withPerson(someone, silent).answered(column.role());
        Map<String, Integer> with = round.withPerson(someone, telling).answered(column.role());
        assertThat(with.keySet()).isEqualTo(without.keySet());
        Map<String, Integer> risen = new LinkedHashMap<>();
        with.forEach((unit, count) -> risen.put(column.role() + unit, count - without.getOrDefault(unit, 0)));
        weights.put(column, invited);
        moved.put(column, risen);
    }

    ExactSpan span() {
        List<Column> columns = List.copyOf(moved.keySet());
        Map<String, BigInteger[]> rows = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            moved.getOrDefault(columns.get(i), Map.of())
                    .forEach((figure, by) -> rows.computeIfAbsent(figure, name -> zeros(columns.size()))[column] =
                            BigInteger.valueOf(by));
        }
        int[] each = columns.stream()
                .mapToInt(column -> weights.getOrDefault(column, 0))
                .toArray();
        return ExactSpan.of(List.copyOf(rows.values()), each);
    }

    private static BigInteger[] zeros(int length) {
        BigInteger[] zeros = new BigInteger[length];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    private static int find(MadeUpRound round, Column column, boolean valid) {
        for (int i = 0; i < round.people().size(); i++) {
            Person one = round.people().get(i);
            boolean here = one.answered()
                    && one.unit().equals(column.unit())
                    && one.role().equals(column.role());
            if (here && (valid ? one.valid(column.item()) : one.answers().get(column.item()) == MadeUpRound.NA)) {
                return i;
            }
        }
        throw new IllegalStateException("nobody there");
    }

    private record Figure(String cell, int place) {}

    private static Map<Figure, Integer> counts(MadeUpRound round, String role) {
        Map<Figure, Integer> counts = new LinkedHashMap<>();
        round.released(role).forEach((unit, cells) -> {
            for (int i = 0; i < cells.length; i++) {
                counts.put(new Figure(role + "/" + unit, i), cells[i]);
            }
        });
        return counts;
    }

    /** By role, unit and item: by how much a count of answers rose. Whatever rises of an item rests on the same people. */
    private static Map<String, Integer> risen(
            Map<Figure, Integer> before, Map<Figure, Integer> after, ReleaseLayout layout) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        Map<String, Integer> risen = new LinkedHashMap<>();
        after.forEach((figure, count) -> {
            int by = count - before.getOrDefault(figure, 0);
            if (by > 0) {
                assertThat(risen.put(figure.cell() + item(layout, figure.place()), by))
                        .isNull();
            }
        });
        return risen;
    }

    private static String item(ReleaseLayout layout, int place) {
        return layout.slots().stream()
                .filter(slot -> slot.invited() <= place && place < slot.end())
                .map(slot -> " " + slot.item().id())
                .findFirst()
                .orElse(" of no item " + place);
    }
}
