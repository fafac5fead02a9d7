package se.tillitsspegeln.web.hr.rounds;

import java.util.ArrayList;
import java.util.List;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.shared.Violation;

/**
 * A question before something that cannot be taken back.
 *
 * @param action the last part of the address, where the form goes
 * @param points what it means
 * @param danger whether something is lost by it
 */
record Turn(String action, String title, String lead, List<String> points, String button, boolean danger) {

    static Turn open(Round round, int units, int codes, RoundsMessages words) {
        List<String> points = new ArrayList<>();
        points.add(words.openUnits(units));
        points.add(codes > 0 ? words.openCodes(codes) : words.openNoCodes());
        points.add(words.threshold(round.minimumGroupSize()));
        points.add(words.openFrozen());
        return new Turn("open", words.openTitle(round.name()), words.openLead(), points, words.openButton(), false);
    }

    static Turn close(Round round, RoundsMessages words) {
        List<String> points = List.of(words.closeFinal(), words.closeLeft());
        return new Turn("close", words.closeTitle(round.name()), words.closeLead(), points, words.closeButton(), false);
    }

    static Turn delete(Round round, RoundsMessages words) {
        return new Turn(
                "delete", words.deleteTitle(round.name()), words.deleteLead(), List.of(), words.deleteButton(), true);
    }

    /** What keeps a round from opening. */
    static String missing(Violation violation, RoundsMessages words) {
        if (violation.field().equals("units")) {
            return words.notReadyUnits();
        }
        return violation.field().startsWith("units.")
                ? words.notReadyUnit(violation.field().substring("units.".length()))
                : words.notReadyQuestionnaires();
    }
}
