package se.tillitsspegeln.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import se.tillitsspegeln.organisation.UnitTreeImport.Row;
import se.tillitsspegeln.shared.SurveyProblem;

class UnitTreeImportPropertiesTest {

    @Provide
    Arbitrary<UnitTree> trees() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("aåÄö \",;\t'=-–é")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(name -> "E" + name + "t");
        return Arbitraries.integers().between(1, 40).flatMap(size -> names.list()
                .ofSize(size)
                .flatMap(named -> Arbitraries.longs().map(seed -> grow(named, new Random(seed)))));
    }

    private static UnitTree grow(List<String> names, Random random) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String parent = i == 0 ? null : "u" + random.nextInt(i);
            units.add(UnitTrees.unit("u" + i, names.get(i).replace('\t', ' '), parent));
        }
        return UnitTree.of(units);
    }

    @Property(tries = 200)
    void orderOfRowsNeverMattersForWhatTheTreeHolds(@ForAll("trees") UnitTree tree, @ForAll Random random) {
        List<Row> rows = new ArrayList<>(tree.units().stream()
                .map(unit -> new Row(
                        unit.id().value(),
                        unit.name(),
                        unit.parent() == null ? null : unit.parent().value()))
                .toList());
        Collections.shuffle(rows, random);

        UnitTree read = UnitTreeImport.fromRows(rows);

        assertThat(read.units()).containsExactlyInAnyOrderElementsOf(tree.units());
        assertThat(read.root()).isEqualTo(tree.root());
    }

    @Property(tries = 200)
    void whatIsWrittenAsCsvIsReadBackTheSame(@ForAll("trees") UnitTree tree, @ForAll @IntRange(max = 2) int separator) {
        byte[] file = UnitTrees.csv(tree.units(), ",;\t".charAt(separator)).getBytes(StandardCharsets.UTF_8);

        assertThat(UnitTreeImport.fromCsv(file).units()).isEqualTo(tree.units());
    }

    @Property(tries = 200)
    void turningAnyUnitUpsideDownIsFoundAsARing(@ForAll("trees") UnitTree tree, @ForAll Random random) {
        Unit below = tree.units().get(random.nextInt(tree.size()));
        List<Row> rows = tree.units().stream()
                .map(unit -> new Row(
                        unit.id().value(),
                        unit.name(),
                        unit.equals(tree.root()) ? below.id().value() : String.valueOf(unit.parent())))
                .toList();

        assertThatThrownBy(() -> UnitTreeImport.fromRows(rows))
                .isInstanceOfSatisfying(SurveyProblem.class, problem -> assertThat(problem.violations())
                        .filteredOn(violation -> violation.message().contains("ring")
                                || violation.message().contains("own parent"))
                        .hasSize(1));
    }
}
