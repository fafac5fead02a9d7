package se.tillitsspegeln.web.hr.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTreeImport;
import se.tillitsspegeln.profile.Closing;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.TextItem;
import se.tillitsspegeln.response.Answering;
import se.tillitsspegeln.response.Submission;
import se.tillitsspegeln.round.CodeOrder;
import se.tillitsspegeln.round.IssuedCode;
import se.tillitsspegeln.round.NewRound;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;

/** One closed round with a unit of every kind, always the same down to the last answer. */
@ApplicationScoped
public class FixedRound {

    private static final String TREE = """
            id,name,parent
            region,Region Exempel,
            sjukhus,Exempelsjukhuset,region
            avd-30,Avdelning 30,sjukhus
            avd-31,Avdelning 31,sjukhus
            avd-32,Avdelning 32,sjukhus
            avd-33,Avdelning 33,sjukhus
            avd-34,Avdelning 34,sjukhus
            vardcentral,Vårdcentralen Eken,region
            """;

    private static final List<String> LOW = List.of("oppenhet", "helhetssyn");
    private static final List<String> HIGH = List.of("kunskap");

    private final Organisation organisation;
    private final Rounds rounds;
    private final Answering answering;
    private final Closing closing;
    private @Nullable RoundId made;
    private @Nullable RoundId wide;

    FixedRound(Organisation organisation, Rounds rounds, Answering answering, Closing closing) {
        this.organisation = organisation;
        this.rounds = rounds;
        this.answering = answering;
        this.closing = closing;
    }

    /** avd-30: 26 of 34 · avd-31: 7 of 9 · avd-32: 12 of 15 · avd-33: 2 of 4, hidden · avd-34: 24 of 30, two camps. */
    public synchronized RoundId id() {
        RoundId known = made;
        if (known == null) {
            known = make();
            made = known;
        }
        return known;
    }

    /** A closed round with a level of 120 units, of which one is shown. */
    public synchronized RoundId wide() {
        RoundId known = wide;
        if (known == null) {
            StringBuilder tree = new StringBuilder("id,name,parent\nlan,Länet,\n");
            IntStream.range(0, 120).forEach(i -> tree.append("m" + i + ",Mottagning " + i + ",lan\n"));
            organisation.replace(UnitTreeImport.fromCsv(tree.toString().getBytes(UTF_8)));
            known = rounds.create(new NewRound("Bred", List.of("sju-principer"), 5, null, null))
                    .id();
            rounds.open(known);
            answer(known, "m7", "medarbetare", 9, 6, Manner.MIXED);
            closing.close(known);
            waitUntilClosed(known);
            wide = known;
        }
        return known;
    }

    /** How the people of a group answer. */
    enum Manner {
        MIXED,
        /** As MIXED, and a step higher in some areas. */
        RISEN,
        CAMPS,
        ALIKE
    }

    private RoundId make() {
        organisation.replace(UnitTreeImport.fromCsv(TREE.getBytes(UTF_8)));
        RoundId id = rounds.create(new NewRound(
                        "Våren 2027", List.of("kontroll-tillit", "sju-principer", "samverkan"), 5, null, null))
                .id();
        rounds.open(id);
        answer(id, "avd-30", "medarbetare", 34, 26, Manner.MIXED);
        answer(id, "avd-30", "chefer", 8, 6, Manner.MIXED);
        answer(id, "avd-31", "medarbetare", 9, 7, Manner.MIXED);
        answer(id, "avd-32", "medarbetare", 15, 12, Manner.MIXED);
        answer(id, "avd-33", "medarbetare", 4, 2, Manner.MIXED);
        answer(id, "avd-34", "medarbetare", 30, 24, Manner.CAMPS);
        answer(id, "sjukhus", "chefer", 14, 12, Manner.MIXED);
        answer(id, "vardcentral", "medarbetare", 40, 31, Manner.MIXED);
        closing.close(id);
        waitUntilClosed(id);
        return id;
    }

    void answer(RoundId id, String unit, String role, int invited, int answers, Manner manner) {
        List<IssuedCode> codes = rounds.issueCodes(id, List.of(new CodeOrder(new UnitId(unit), role, invited)));
        RoundContent content = rounds.content(id);
        for (int person = 0; person < answers; person++) {
            answering.submit(codes.get(person).code(), sheet(content, person, role, manner));
        }
    }

    private static Submission sheet(RoundContent content, int person, String role, Manner manner) {
        Map<String, Object> answers = new HashMap<>();
        int number = 0;
        for (Scale scale : content.scales()) {
            for (var item : scale.items()) {
                int max = content.scoredItem(item).max();
                answers.put(item.value(), point(scale.id(), person, number++, max, role, manner));
            }
        }
        Map<String, String> comments = new HashMap<>();
        for (TextItem item : content.textItems()) {
            if (person < 12 && item.equals(content.textItems().get(0))) {
                comments.put(item.id().value(), "Mer tid att prata med varandra.");
            }
        }
        return new Submission(answers, comments);
    }

    private static Object point(String scale, int person, int number, int max, String role, Manner manner) {
        if (manner == Manner.ALIKE) {
            return max - 1;
        }
        if ((person + 3 * number) % 23 == 22) {
            return "na";
        }
        if (manner == Manner.CAMPS) {
            return person % 2 == 0 ? 1 : max;
        }
        int middle = LOW.contains(scale) ? 2 : HIGH.contains(scale) ? 4 : 3;
        int wobble = (person * 7 + number * 5) % 4 == 0 ? -1 : (person + number) % 3 == 0 ? 1 : 0;
        int tilt = role.equals("chefer") || manner == Manner.RISEN && LOW.contains(scale) ? 1 : 0;
        return Math.max(1, Math.min(max, middle + wobble + tilt + (max > 5 ? 1 : 0)));
    }

    void waitUntilClosed(RoundId id) {
        Instant patience = Instant.now().plus(Duration.ofMinutes(2));
        while (!rounds.require(id).is(RoundStatus.CLOSED)) {
            if (Instant.now().isAfter(patience)) {
                throw new AssertionError("not closed: " + rounds.require(id).closeProblem());
            }
            Thread.onSpinWait();
        }
    }
}
