package se.tillitsspegeln.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.tillitsspegeln.organisation.UnitTrees.unit;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationTest {

    private static final UnitTree FIRST = UnitTree.of(
            List.of(unit("r", "Region", null), unit("a", "A", "r"), unit("a1", "A1", "a"), unit("b", "B", "r")));

    @Inject
    Organisation organisation;

    @Inject
    UserTransaction transaction;

    @Inject
    EntityManager entities;

    @BeforeEach
    void startWithTheFirstTree() {
        organisation.replace(FIRST);
    }

    @Test
    void storedTreeIsReadBackInItsOrder() {
        assertThat(organisation.tree().units()).isEqualTo(FIRST.units());
    }

    @Test
    void replacingCountsWhatWasAddedChangedAndRemoved() {
        UnitTree next = UnitTree.of(List.of(
                unit("r", "Region", null),
                unit("b", "B", "r"),
                unit("a1", "A1", "b"),
                unit("c", "C", "b"),
                unit("d", "D", "c")));

        assertThat(organisation.replace(next)).isEqualTo(new ImportResult(5, 2, 1, 1));
        assertThat(organisation.tree().units()).isEqualTo(next.units());
    }

    @Test
    void sameTreeAgainChangesNothing() {
        assertThat(organisation.replace(FIRST)).isEqualTo(new ImportResult(4, 0, 0, 0));
    }

    @Test
    void newRootAboveTheOldOneIsAMove() {
        UnitTree next = UnitTree.of(List.of(unit("top", "Riket", null), unit("r", "Region", "top")));

        assertThat(organisation.replace(next)).isEqualTo(new ImportResult(2, 1, 1, 3));
        assertThat(organisation.tree().units()).isEqualTo(next.units());
    }

    @Test
    void previewTellsMovedFromRenamedAndChangesNothing() {
        ImportPreview preview = organisation.preview(
                UnitTree.of(List.of(unit("r", "Regionen", null), unit("b", "B", "r"), unit("a", "A", "b"))));

        assertThat(preview.added()).isEmpty();
        assertThat(preview.removed()).containsExactly(unit("a1", "A1", "a"));
        assertThat(preview.changed())
                .extracting(
                        change -> change.after().id().value(),
                        ImportPreview.Change::renamed,
                        ImportPreview.Change::moved)
                .containsExactly(tuple("r", true, false), tuple("a", false, true));
        assertThat(organisation.tree().units()).isEqualTo(FIRST.units());
    }

    @Test
    void rejectedImportLeavesTheTreeAlone() {
        assertThatThrownBy(() ->
                        organisation.replace(UnitTreeImport.fromCsv("id,name,parent\nr,R,\na,A,x\n".getBytes(UTF_8))))
                .hasMessageContaining("one mistake");
        assertThat(organisation.tree().units()).isEqualTo(FIRST.units());
    }

    @Test
    void failedTransactionIsNeverSeenByLaterReaders() throws Exception {
        transaction.begin();
        organisation.replace(UnitTrees.wide(3, 2));
        assertThat(organisation.tree().size()).isEqualTo(3);
        transaction.rollback();

        assertThat(organisation.tree().units()).isEqualTo(FIRST.units());
    }

    @Test
    void largeTreeTakesNoQueryPerUnit() {
        organisation.replace(UnitTrees.wide(20_000, 7));
        Statistics statistics = entities.unwrap(Session.class)
                .getSessionFactory()
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        organisation.replace(UnitTrees.wide(21_000, 3));

        assertThat(statistics.getPrepareStatementCount()).isLessThan(20);
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void replacementsAtTheSameMomentHappenOneAfterTheOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<ImportResult>> imports = IntStream.range(0, 12)
                    .<Callable<ImportResult>>mapToObj(i -> () -> organisation.replace(UnitTrees.wide(5 + i % 3, 2)))
                    .toList();
            for (var done : threads.invokeAll(imports)) {
                assertThat(done.get().units()).isBetween(5, 7);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(organisation.tree().size()).isBetween(5, 7);
    }
}
