package se.tillitsspegeln.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.Violation;

/**
 * A wording that someone wishes to keep.
 *
 * @param seen the version it was written over, 0 where there was none
 * @param by the account that writes
 */
public record NewAgreement(
        RoundId round, UnitId unit, String text, @Nullable LocalDate meetAgain, int seen, String by) {

    /** Characters that fit on the sheet for the wall, and enough for one agreement. */
    public static final int LONGEST = 500;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    public NewAgreement {
        text = readable(text);
    }

    /** Browsers send line breaks as two characters; other control characters mean nothing here. */
    private static String readable(String typed) {
        return typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\n]]", " ")
                .strip();
    }

    /** @throws SurveyProblem {@code agreement-invalid} naming everything that is wrong */
    void check() {
        List<Violation> wrong = new ArrayList<>();
        if (text.isEmpty()) {
            wrong.add(new Violation("text", "The text is empty."));
        }
        if (text.length() > LONGEST) {
            wrong.add(new Violation("text", "The text has more than " + LONGEST + " characters."));
        }
        if (meetAgain != null && (meetAgain.getYear() < FIRST_YEAR || meetAgain.getYear() > LAST_YEAR)) {
            wrong.add(new Violation("meetAgain", "The day must lie between " + FIRST_YEAR + " and " + LAST_YEAR + "."));
        }
        if (!wrong.isEmpty()) {
            throw new SurveyProblem(AgreementProblems.INVALID, "The agreement was not kept.", wrong);
        }
    }
}
