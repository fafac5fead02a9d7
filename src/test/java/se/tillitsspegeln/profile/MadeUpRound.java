package se.tillitsspegeln.profile;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.Item;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.LocalizedText;
import se.tillitsspegeln.questionnaire.MeetingGuide;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.response.TallyLayout;
import se.tillitsspegeln.response.TallyLayout.ItemCells;
import se.tillitsspegeln.round.GroupCount;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;

/** A made-up round that the service's own code releases: a tree, k, and people of two roles, some of them silent. */
record MadeUpRound(UnitTree tree, int k, List<Person> people) {

    static final List<String> ROLES = List.of("r0", "r1");
    static final int NA = 0;
    static final int SKIPPED = -1;

    private static final LocalizedText TEXT = new LocalizedText(Map.of("sv", "x"));
    private static final List<Item> ITEMS = List.of(
            new LikertItem(new ItemId("a"), 1, 5, false, TEXT),
            new LikertItem(new ItemId("b"), 1, 5, true, TEXT),
            new BipolarItem(new ItemId("c"), 1, 7, TEXT, TEXT, TEXT));
    static final List<ItemId> IDS = ITEMS.stream().map(Item::id).toList();

    /** One invited person; {@code answers} are points, {@link #NA} or {@link #SKIPPED}, and empty for the silent. */
    record Person(String unit, String role, List<Integer> answers) {

        boolean answered() {
            return !answers.isEmpty();
        }

        boolean valid(int item) {
            return answered() && answers.get(item) > 0;
        }

        Person with(int item, int answer) {
            List<Integer> other = new ArrayList<>(answers);
            other.set(item, answer);
            return new Person(unit, role, other);
        }

        Person answering(UnaryOperator<Integer> change) {
            return new Person(unit, role, answers.stream().map(change).toList());
        }
    }

    static UnitTree tree(int[] parents) {
        return UnitTree.of(IntStream.range(0, parents.length)
                .mapToObj(i -> unit("u" + i, parents[i] < 0 ? null : "u" + parents[i]))
                .toList());
    }

    static UnitTree renamed(UnitTree tree, UnaryOperator<String> name) {
        return UnitTree.of(tree.units().stream()
                .map(unit -> unit(
                        name.apply(unit.id().value()),
                        unit.parent() == null ? null : name.apply(unit.parent().value())))
                .toList());
    }

    private static Unit unit(String id, @Nullable String parent) {
        return new Unit(new UnitId(id), "Enhet", parent == null ? null : new UnitId(parent));
    }

    RoundContent content() {
        Scale scale = new Scale("s", TEXT, TEXT, IDS, TEXT, Map.of());
        MeetingGuide meeting = new MeetingGuide(TEXT, Map.of(), List.of(), Map.of(), Map.of());
        Questionnaire asked = new Questionnaire(
                "q", 1, List.of("sv"), TEXT, 1, TEXT, Map.of(), Map.of(), Map.of(), List.of(scale), ITEMS, meeting);
        return new RoundContent(List.of(asked), tree);
    }

    MadeUpRound withPerson(int index, Person person) {
        List<Person> others = new ArrayList<>(people);
        others.set(index, person);
        return new MadeUpRound(tree, k, others);
    }

    /** What the service releases of one role: by unit all counts, in the release's own order; hidden units are absent. */
    Map<String, int[]> released(String role) {
        RoundContent content = content();
        ReleaseLayout layout = new ReleaseLayout(content);
        RoleTable table = table(role, content, layout);
        var cells = table.release(table.plan(k), k);
        Map<String, int[]> released = new LinkedHashMap<>();
        for (int node = 0; node < cells.size(); node++) {
            ReleasedCell cell = cells.get(node);
            if (cell != null) {
                released.put(tree.units().get(node).id().value(), ints(cell));
            }
        }
        return released;
    }

    /** By unit that shows the role, how many valid answers each item shows; 0 where it is hidden. */
    Map<String, List<Integer>> shape(String role) {
        ReleaseLayout layout = new ReleaseLayout(content());
        Map<String, List<Integer>> shape = new LinkedHashMap<>();
        released(role)
                .forEach((unit, cells) -> shape.put(
                        unit,
                        IDS.stream().map(id -> layout.slot(id).valid(cells)).toList()));
        return shape;
    }

    /** What participation says have answered, by unit. */
    Map<String, Integer> answered(String role) {
        Map<String, Integer> answered = new LinkedHashMap<>();
        participation(role).forEach(line -> answered.put(line.unit().id().value(), line.answered()));
        return answered;
    }

    private static int[] ints(ReleasedCell cell) {
        IntBuffer buffer = ByteBuffer.wrap(cell.toBytes()).asIntBuffer();
        int[] ints = new int[buffer.remaining()];
        buffer.get(ints);
        return ints;
    }

    private RoleTable table(String role, RoundContent content, ReleaseLayout layout) {
        TallyLayout tallies = TallyLayout.of(content);
        PlanningTree planning = new PlanningTree(tree);
        RoleTable table = new RoleTable(planning, layout);
        for (Unit unit : tree.units()) {
            List<Person> group = people.stream()
                    .filter(one ->
                            one.unit().equals(unit.id().value()) && one.role().equals(role))
                    .toList();
            if (!group.isEmpty()) {
                table.put(planning.number(unit.id()), group.size(), tally(group, tallies), tallies);
            }
        }
        return table;
    }

    private static int[] tally(List<Person> group, TallyLayout layout) {
        int[] cells = new int[layout.size()];
        for (Person person : group) {
            cells[0] += person.answered() ? 1 : 0;
            for (int i = 0; i < person.answers().size(); i++) {
                ItemCells item = layout.items().get(i);
                int answer = person.answers().get(i);
                if (answer != SKIPPED) {
                    cells[answer == NA ? item.na() : item.first() + answer - 1]++;
                }
            }
        }
        return cells;
    }

    private List<Participation> participation(String role) {
        List<GroupCount> groups = tree.units().stream()
                .map(unit -> new GroupCount(
                        unit.id(),
                        role,
                        count(unit.id().value(), role, false),
                        count(unit.id().value(), role, true)))
                .filter(group -> group.invited() > 0)
                .toList();
        return Participations.of(role, groups, tree, round());
    }

    private int count(String unit, String role, boolean answeredOnly) {
        return (int) people.stream()
                .filter(one -> one.unit().equals(unit) && one.role().equals(role))
                .filter(one -> !answeredOnly || one.answered())
                .count();
    }

    /** How many of the role handed in a sheet in the unit and below. */
    int handedInBelow(String unit, String role) {
        return (int) people.stream()
                .filter(one -> one.answered() && one.role().equals(role))
                .filter(one -> tree.isWithin(new UnitId(one.unit()), new UnitId(unit)))
                .count();
    }

    /** How many of the role gave a valid answer to the item in the unit and below; in the unit alone if it is "only". */
    int valid(String unit, String role, int item, boolean only) {
        Set<String> within = only
                ? Set.of(unit)
                : new HashSet<>(tree.units().stream()
                        .filter(below -> tree.isWithin(below.id(), new UnitId(unit)))
                        .map(below -> below.id().value())
                        .toList());
        return (int) people.stream()
                .filter(one -> one.role().equals(role) && within.contains(one.unit()) && one.valid(item))
                .count();
    }

    private Round round() {
        return new Round(new RoundId("r"), "r", RoundStatus.OPEN, k, List.of(), Instant.EPOCH, null, null, null, null);
    }
}
