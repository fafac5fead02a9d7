package se.tillitsspegeln.web.hr.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.agreement.Agreement;
import se.tillitsspegeln.agreement.AgreementHistory;
import se.tillitsspegeln.agreement.NewAgreement;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Field;

/**
 * The form to write an agreement down on.
 *
 * @param text what stands in the field; a line break at its start would be lost in HTML
 * @param textError what is wrong with it, or {@code null}
 * @param seen the version that this form was shown with
 * @param other what someone else has kept meanwhile, or {@code null}
 */
record AgreementFormView(
        List<Fault> faults,
        String text,
        @Nullable String textError,
        Field day,
        int seen,
        int most,
        @Nullable String other) {

    static AgreementFormView of(
            AgreementForm form, AgreementHistory history, Map<String, String> errors, AgreementMessages words) {
        Optional<Agreement> current = history.current();
        boolean changed = errors.containsKey("seen");
        return new AgreementFormView(
                errors.entrySet().stream()
                        .map(error ->
                                new Fault(error.getKey().equals("seen") ? "text" : error.getKey(), error.getValue()))
                        .toList(),
                form.text(),
                errors.get("text"),
                Field.text("meetAgain", words.day(), form.meetAgain())
                        .as("date", "off")
                        .withHint(words.dayHint())
                        .withError(errors.get("meetAgain")),
                current.map(Agreement::version).orElse(0),
                NewAgreement.LONGEST,
                changed ? current.map(Agreement::text).orElse(null) : null);
    }
}
