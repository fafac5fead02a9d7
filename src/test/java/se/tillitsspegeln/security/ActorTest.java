package se.tillitsspegeln.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;

class ActorTest {

    /** r over a and b, a over a1; ab is there because its id begins like a's. */
    private static final UnitTree TREE = UnitTree.of(List.of(
            new Unit(new UnitId("r"), "Region", null),
            unit("a", "r"),
            unit("a1", "a"),
            unit("ab", "r"),
            unit("b", "r")));

    @ParameterizedTest(name = "{0} of {1} sees {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "admin,   -,    r,  true",
                "admin,   -,    a1, true",
                "admin,   -,    x,  false",
                "hr,      -,    b,  true",
                "hr,      a,    a,  true",
                "hr,      a,    a1, true",
                "hr,      a,    ab, false",
                "hr,      a,    r,  false",
                "leader,  a,    a1, true",
                "leader,  a,    b,  false",
                "leader,  a,    r,  false",
                "leader,  a1,   a,  false",
                "leader,  gone, a,  false",
                "leader,  gone, gone, false",
                "auditor, -,    r,  true",
                "auditor, -,    a,  false",
                "auditor, a,    r,  false",
                "auditor, a,    a,  false",
                "other,   -,    r,  false",
            })
    void actorSeesItsOwnPartOfTheTree(String role, String scope, String unit, boolean sees) {
        assertThat(actor(role, scope).maySee(new UnitId(unit), TREE)).isEqualTo(sees);
    }

    @ParameterizedTest(name = "{0} of {1} manages: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "admin, -, true",
                "hr, -, true",
                "hr, a, false",
                "leader, -, false",
                "leader, a, false",
                "auditor, -, false",
            })
    void onlyTheWholeOrganisationsHrManages(String role, String scope, boolean manages) {
        assertThat(actor(role, scope).managesRounds()).isEqualTo(manages);
    }

    @Test
    void noOneSeesAnythingOfAnEmptyTree() {
        assertThat(actor("admin", null).maySee(new UnitId("r"), UnitTree.EMPTY)).isFalse();
    }

    private static Actor actor(String role, @Nullable String scope) {
        return new Actor("anna", Set.of(role), scope == null ? null : new UnitId(scope));
    }

    private static Unit unit(String id, String parent) {
        return new Unit(new UnitId(id), id, new UnitId(parent));
    }
}
