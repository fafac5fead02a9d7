package se.tillitsspegeln.operations.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tillitsspegeln.operations.Installation;
import se.tillitsspegeln.operations.StartProblem;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.profile.Closing;
import se.tillitsspegeln.response.Answering;
import se.tillitsspegeln.round.CodeOrder;
import se.tillitsspegeln.round.IssuedCode;
import se.tillitsspegeln.round.NewRound;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;

/**
 * Fills an empty installation with a made-up region when {@code tillit.demo=true}: two closed rounds and an open one,
 * answered through the same intake as real answers.
 */
@ApplicationScoped
class Demo {

    private static final int AFTER_THE_REST = 4_000;
    private static final long SEED = 20_261_122L;
    private static final int ROUNDS = 3;
    private static final int CODES_TO_TRY = 3;
    private static final long POLL_MILLIS = 50;

    private final boolean wanted;
    private final Installation installation;
    private final Organisation organisation;
    private final Rounds rounds;
    private final Answering answering;
    private final Closing closing;

    Demo(
            @ConfigProperty(name = "tillit.demo", defaultValue = "false") boolean wanted,
            Installation installation,
            Organisation organisation,
            Rounds rounds,
            Answering answering,
            Closing closing) {
        this.wanted = wanted;
        this.installation = installation;
        this.organisation = organisation;
        this.rounds = rounds;
        this.answering = answering;
        this.closing = closing;
    }

    /** @throws StartProblem if the database holds something else already */
    void fill(@Observes @Priority(AFTER_THE_REST) StartupEvent event) {
        if (!wanted) {
            return;
        }
        if (installation.isDemo()) {
            if (rounds.all().size() < ROUNDS) {
                throw new StartProblem("The demo region is only half made, because the first start was interrupted.\n"
                        + "Choose an empty folder: -Dtillit.data=<folder>");
            }
            say("The demo region is here already. Log in at /sv/hr as admin.");
            return;
        }
        if (!organisation.tree().isEmpty() || !rounds.all().isEmpty()) {
            throw new StartProblem("tillit.demo=true is only for an empty installation; this one holds other data.\n"
                    + "Start without it, or choose an empty folder: -Dtillit.data=<folder>");
        }
        installation.markDemo();
        List<String> codes = fill();
        say("A demo region has been made. Log in at /sv/hr as admin. Codes to try at /sv/: "
                + String.join("  ", codes));
    }

    private List<String> fill() {
        organisation.replace(DemoRegion.tree());
        List<String> first = List.of("kontroll-tillit", "sju-principer");
        List<String> later = List.of("kontroll-tillit", "sju-principer", "samverkan");
        close(answered("Hösten 2025", first, 0, 1.0));
        close(answered("Våren 2026", later, 1, 1.0));
        return answered("Hösten 2026", later, 2, 0.5).unspent();
    }

    private Answered answered(String name, List<String> questionnaires, int number, double share) {
        Round round = rounds.create(new NewRound(name, questionnaires, NewRound.DEFAULT_GROUP_SIZE, null, null));
        List<IssuedCode> codes = rounds.issueCodes(round.id(), orders());
        rounds.open(round.id());
        DemoPeople people = new DemoPeople(rounds.content(round.id()), number);
        Random random = new Random(SEED + number);
        List<String> unspent = new ArrayList<>();
        for (IssuedCode code : codes) {
            // each unit has its own eagerness to answer
            double eagerness = 0.55 + 0.4 * new Random(code.unit().value().hashCode()).nextDouble();
            if (random.nextDouble() < eagerness * share) {
                answering.submit(code.code(), people.answer(code.unit(), code.role(), random));
            } else {
                unspent.add(code.code());
            }
        }
        return new Answered(round, unspent);
    }

    private List<CodeOrder> orders() {
        Random random = new Random(SEED);
        List<CodeOrder> orders = new ArrayList<>();
        for (Unit unit : DemoRegion.tree().units()) {
            if (unit.id().equals(DemoRegion.ROOT)) {
                orders.add(new CodeOrder(unit.id(), "fortroendevalda", 15));
                orders.add(new CodeOrder(unit.id(), "chefer", 9));
            } else if (DemoRegion.ROOT.equals(unit.parent())) {
                orders.add(new CodeOrder(unit.id(), "chefer", 4));
            } else {
                orders.add(
                        new CodeOrder(unit.id(), "medarbetare", 4 + random.nextInt(random.nextInt(4) == 0 ? 40 : 18)));
                orders.add(new CodeOrder(unit.id(), "chefer", 1));
            }
        }
        return orders;
    }

    private void close(Answered answered) {
        closing.close(answered.round().id());
        while (!rounds.require(answered.round().id()).is(RoundStatus.CLOSED)) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while the demo was being made", e);
            }
        }
    }

    private static void say(String text) {
        System.out.println("\n  " + text + "\n");
    }

    private record Answered(Round round, List<String> codes) {

        /** A few from different places in the list. */
        List<String> unspent() {
            int step = Math.max(1, codes.size() / CODES_TO_TRY);
            return List.of(codes.get(0), codes.get(step), codes.get(codes.size() - 1));
        }
    }
}
