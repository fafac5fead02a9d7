package se.tillitsspegeln.web.hr.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.agreement.Agreement;
import se.tillitsspegeln.agreement.NewAgreement;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.web.hr.HrTime;

/** The form as it was sent; a browser sends text and nothing else. */
class AgreementForm {

    @RestForm
    @Nullable
    String text;

    @RestForm
    @Nullable
    String meetAgain;

    @RestForm
    @Nullable
    String seen;

    static AgreementForm of(Optional<Agreement> current) {
        AgreementForm form = new AgreementForm();
        current.ifPresent(one -> {
            form.text = one.text();
            form.meetAgain = one.meetAgain() == null ? "" : one.meetAgain().toString();
            form.seen = String.valueOf(one.version());
        });
        return form;
    }

    String text() {
        return text == null ? "" : text;
    }

    String meetAgain() {
        return meetAgain == null ? "" : meetAgain.strip();
    }

    NewAgreement wish(RoundId round, UnitId unit, String by) {
        return new NewAgreement(round, unit, text(), day().orElse(null), seen(), by);
    }

    /** What the form itself can tell is wrong: a day that is none. */
    boolean hasNoDay() {
        return !meetAgain().isEmpty() && day().isEmpty();
    }

    /** What is wrong, by field. */
    Map<String, String> errors(SurveyProblem problem, AgreementMessages words) {
        Map<String, String> errors = new LinkedHashMap<>();
        problem.violations().forEach(violation -> {
            boolean isText = violation.field().equals("text");
            String said = text().isBlank() ? words.faultEmpty() : words.faultLong(NewAgreement.LONGEST);
            errors.put(violation.field(), isText ? said : words.faultYear());
        });
        return errors;
    }

    private Optional<LocalDate> day() {
        return HrTime.day(meetAgain());
    }

    private int seen() {
        try {
            return seen == null ? 0 : Integer.parseInt(seen);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
