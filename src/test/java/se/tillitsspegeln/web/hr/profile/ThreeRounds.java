package se.tillitsspegeln.web.hr.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.UnitTreeImport;
import se.tillitsspegeln.profile.Closing;
import se.tillitsspegeln.round.NewRound;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.hr.profile.FixedRound.Manner;

/** Three closed rounds on a tree that is reorganised before the last one, always the same down to the last answer. */
@ApplicationScoped
public class ThreeRounds {

    private static final String FIRST = """
            id,name,parent
            lan,Länet,
            norr,Norra området,lan
            syd,Södra området,lan
            team-a,Team A,norr
            team-b,Team B,norr
            team-c,Team C,syd
            team-d,Team D,norr
            team-e,Team E,norr
            """;

    private static final String LAST = FIRST.replace("team-c,Team C,syd", "team-c,Team C,norr");

    private final Organisation organisation;
    private final Rounds rounds;
    private final Closing closing;
    private final FixedRound people;
    private final List<RoundId> made = new ArrayList<>();

    ThreeRounds(Organisation organisation, Rounds rounds, Closing closing, FixedRound people) {
        this.organisation = organisation;
        this.rounds = rounds;
        this.closing = closing;
        this.people = people;
    }

    /** team-a: 26 of 30, more of one mind each time · team-b: 12 of 14, unanimous in the last · team-c: 3 of 4, hidden ·
     * team-d: 12 of 16 · team-e: nobody. */
    public synchronized List<RoundId> ids() {
        if (made.isEmpty()) {
            made.add(round("Våren 2025", FIRST, Manner.MIXED, Manner.MIXED));
            made.add(round("Våren 2026", FIRST, Manner.MIXED, Manner.CAMPS));
            made.add(round("Våren 2027", LAST, Manner.RISEN, Manner.ALIKE));
        }
        return made;
    }

    private RoundId round(String name, String tree, Manner first, Manner second) {
        organisation.replace(UnitTreeImport.fromCsv(tree.getBytes(UTF_8)));
        RoundId id = rounds.create(new NewRound(name, List.of("sju-principer", "samverkan"), 5, null, null))
                .id();
        rounds.open(id);
        people.answer(id, "team-a", "medarbetare", 30, 26, first);
        people.answer(id, "team-b", "medarbetare", 14, 12, second);
        people.answer(id, "team-d", "medarbetare", 16, 12, first);
        people.answer(id, "team-c", "medarbetare", 4, 3, first);
        closing.close(id);
        people.waitUntilClosed(id);
        return id;
    }
}
