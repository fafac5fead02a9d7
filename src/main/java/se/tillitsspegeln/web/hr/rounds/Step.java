package se.tillitsspegeln.web.hr.rounds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundStatus;

/**
 * One step from an idea to a conversation.
 *
 * @param text what to do, or what has been done
 * @param href where to do it, relative to the round's page; {@code null} if nowhere
 * @param button what the link says, or {@code null}
 */
record Step(
        String title,
        State state,
        String text,
        @Nullable String href,
        @Nullable String button) {

    /** Where a step is; exactly one of a round's steps is now. */
    enum State {
        DONE,
        NOW,
        LATER
    }

    /**
     * The steps of a round.
     *
     * @param units how many units its tree has
     * @param codes how many codes have been made
     */
    static List<Step> of(Round round, int units, int codes, RoundsMessages words) {
        boolean draft = round.is(RoundStatus.DRAFT);
        boolean closed = round.is(RoundStatus.CLOSED);
        return List.of(
                units > 0
                        ? done(words.stepUnits(), words.stepUnitsDone(units), null, null)
                        : new Step(words.stepUnits(), State.NOW, words.stepUnitsNow(), "units", words.toUnits()),
                codes(round, units, codes, words),
                draft
                        ? new Step(
                                words.stepOpen(),
                                units > 0 && codes > 0 ? State.NOW : State.LATER,
                                words.stepOpenNow(),
                                units > 0 ? "open" : null,
                                words.toOpen())
                        : done(words.stepOpen(), words.stepOpenDone(), null, null),
                answers(round, words),
                close(round, words),
                closed
                        ? new Step(words.stepResults(), State.NOW, words.stepResultsNow(), "results", words.toResults())
                        : later(words.stepResults(), words.stepResultsLater()));
    }

    private static Step codes(Round round, int units, int codes, RoundsMessages words) {
        boolean canMake = units > 0 && (round.is(RoundStatus.DRAFT) || round.is(RoundStatus.OPEN));
        String href = canMake ? "codes" : null;
        if (codes > 0) {
            return done(words.stepCodes(), words.stepCodesDone(codes), href, words.moreCodes());
        }
        return new Step(
                words.stepCodes(), canMake ? State.NOW : State.LATER, words.stepCodesNow(), href, words.toCodes());
    }

    private static Step answers(Round round, RoundsMessages words) {
        return switch (round.status()) {
            case DRAFT -> later(words.stepAnswers(), words.stepAnswersLater());
            case OPEN -> new Step(words.stepAnswers(), State.NOW, words.stepAnswersNow(), null, null);
            case CLOSING, CLOSED -> done(words.stepAnswers(), words.stepAnswersDone(), null, null);
        };
    }

    private static Step close(Round round, RoundsMessages words) {
        return switch (round.status()) {
            case DRAFT -> later(words.stepClose(), words.stepCloseLater());
            case OPEN -> new Step(words.stepClose(), State.LATER, words.stepCloseNow(), "close", words.toClose());
            case CLOSING -> new Step(words.stepClose(), State.NOW, words.stepClosing(), null, null);
            case CLOSED -> done(words.stepClose(), words.stepCloseDone(), null, null);
        };
    }

    private static Step done(String title, String text, @Nullable String href, @Nullable String button) {
        return new Step(title, State.DONE, text, href, button);
    }

    private static Step later(String title, String text) {
        return new Step(title, State.LATER, text, null, null);
    }
}
