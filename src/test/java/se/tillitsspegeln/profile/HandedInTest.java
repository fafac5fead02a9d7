package se.tillitsspegeln.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Profile.ItemProfile;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.response.Answering;
import se.tillitsspegeln.response.Submission;
import se.tillitsspegeln.round.CodeOrder;
import se.tillitsspegeln.round.IssuedCode;
import se.tillitsspegeln.round.NewRound;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;

/** "Based on 10 of 12 answers": the second number says what participation says, and never more. */
@QuarkusTest
class HandedInTest {

    private static final String ROLE = "medarbetare";

    @Inject
    Organisation organisation;

    @Inject
    Rounds rounds;

    @Inject
    Answering answering;

    @Inject
    Releasing releasing;

    @Inject
    Profiles profiles;

    @Inject
    Participations participations;

    @Inject
    EntityManager em;

    @Test
    void answersOfAHiddenGroupAreCountedWhereParticipationShowsItToo() {
        RoundId round = close(group("a", 12, 10), group("b", 6, 2));
        ShownRole root = shown(round, "r");
        assertThat(root.answered()).isEqualTo(10);
        assertThat(root.handedIn()).isEqualTo(12);
        assertThat(participation(round, "r").answered()).isEqualTo(12);
    }

    @Test
    void answersOfAGroupTooSmallForParticipationAreNotCounted() {
        RoundId round = close(group("a", 12, 10), group("b", 3, 2));
        assertThat(shown(round, "r").answered()).isEqualTo(10);
        assertThat(shown(round, "r").handedIn()).isEqualTo(10);
        assertThat(participation(round, "r").answered()).isEqualTo(10);
    }

    @Test
    void numberIsTheReleasesOwnAndStaysWhenTheCodesAreGone() {
        RoundId round = close(group("a", 12, 10), group("b", 6, 2));
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery("delete from access_code where round_id = ?1")
                .setParameter(1, round.value())
                .executeUpdate());
        assertThat(shown(round, "r").handedIn()).isEqualTo(12);
    }

    /**
     * The limit that is left, and no more than that. Participation's blocks are over the invited, the results' over those
     * who answered; where the two divide people differently their difference is a group that neither shows. It tells how
     * many of that group were invited and took part. Of what was answered there is one block, of both groups together.
     */
    @Test
    void twoPartitionsTellHowManyOfASmallGroupTookPartButNotWhatAnyoneAnswered() {
        RoundId round = close(group("a", 5, 3), group("b", 3, 2));
        Participation invited = participation(round, "r");
        ShownRole root = shown(round, "r");
        assertThat(root.invited() - invited.invited()).isEqualTo(3);
        assertThat(root.answered() - invited.answered()).isEqualTo(2);
        assertThat(root.handedIn()).isEqualTo(root.answered());

        assertThat(profiles.of(round, new UnitId("a")).isShown()).isFalse();
        assertThat(profiles.of(round, new UnitId("b")).isShown()).isFalse();
        assertThat(root.items()).extracting(ItemProfile::figures).allSatisfy(figures -> assertThat(figures)
                .isNotNull()
                .satisfies(item -> assertThat(item.n()).isEqualTo(5)));
    }

    private record People(String unit, int invited, int answered) {}

    private static People group(String unit, int invited, int answered) {
        return new People(unit, invited, answered);
    }

    private RoundId close(People... groups) {
        organisation.replace(UnitTree.of(List.of(unit("r", null), unit("a", "r"), unit("b", "r"))));
        RoundId round = rounds.create(new NewRound("Svar av", List.of("samverkan"), 5, null, null))
                .id();
        rounds.open(round);
        for (People group : groups) {
            List<IssuedCode> codes = new ArrayList<>(
                    rounds.issueCodes(round, List.of(new CodeOrder(new UnitId(group.unit), ROLE, group.invited))));
            codes.subList(0, group.answered)
                    .forEach(code -> answering.submit(code.code(), new Submission(sheet(round), Map.of())));
        }
        rounds.startClosing(round);
        releasing.release(round);
        return round;
    }

    private Map<String, Object> sheet(RoundId round) {
        Map<String, Object> sheet = new HashMap<>();
        rounds.content(round).scoredItems().forEach(item -> sheet.put(item.id().value(), item.max()));
        return sheet;
    }

    private ShownRole shown(RoundId round, String unit) {
        return profiles.of(round, new UnitId(unit)).shown(ROLE).orElseThrow();
    }

    private Participation participation(RoundId round, String unit) {
        return participations.of(round).stream()
                .filter(one -> one.unit().id().value().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static Unit unit(String id, @Nullable String parent) {
        return new Unit(new UnitId(id), "Enhet " + id, parent == null ? null : new UnitId(parent));
    }
}
