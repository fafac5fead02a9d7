package se.tillitsspegeln.web.hr.rounds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.Violation;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Field;
import se.tillitsspegeln.web.Language;

/**
 * The form for a new round as it is shown.
 *
 * @param questionnairesError what is wrong with the choice of questionnaires, or {@code null}
 */
record RoundFormView(
        List<Fault> faults,
        Field name,
        List<Box> questionnaires,
        @Nullable String questionnairesError,
        Field groupSize,
        Field opens,
        Field closes) {

    /** One questionnaire to tick. */
    record Box(String id, String title, int minutes, boolean ticked) {}

    static RoundFormView of(
            RoundForm form,
            Map<String, String> errors,
            List<Questionnaire> known,
            RoundsMessages words,
            Language language) {
        return new RoundFormView(
                faults(errors, known),
                Field.text("name", words.name(), RoundForm.text(form.name))
                        .withHint(words.nameHint())
                        .withError(errors.get("name")),
                known.stream().map(one -> box(one, form, language)).toList(),
                errors.get("questionnaires"),
                field(
                        "minimumGroupSize",
                        "number",
                        words.groupSize(),
                        words.groupSizeHint(),
                        form.minimumGroupSize,
                        errors),
                field("opensAt", "date", words.opens(), words.opensHint(), form.opensAt, errors),
                field("closesAt", "date", words.closes(), words.closesHint(), form.closesAt, errors));
    }

    /** What is wrong, by field, in the order of the form; the domain decides what, this only says it. */
    static Map<String, String> errors(RoundForm form, @Nullable SurveyProblem problem, RoundsMessages words) {
        Map<String, String> found = new LinkedHashMap<>();
        if (problem != null) {
            problem.violations()
                    .forEach(violation -> found.putIfAbsent(fieldOf(violation), said(violation, form, words)));
        }
        if (RoundForm.isNoDay(form.opensAt)) {
            found.put("opensAt", words.faultDay());
        }
        if (RoundForm.isNoDay(form.closesAt)) {
            found.put("closesAt", words.faultDay());
        }
        return found;
    }

    private static String fieldOf(Violation violation) {
        return violation.field().replaceFirst("\\[.*", "");
    }

    private static String said(Violation violation, RoundForm form, RoundsMessages words) {
        return switch (fieldOf(violation)) {
            case "name" -> RoundForm.text(form.name).isBlank() ? words.faultName() : words.faultNameLong();
            case "questionnaires" -> words.faultQuestionnaires();
            case "minimumGroupSize" -> words.faultGroupSize();
            case "closesAt" -> words.faultOrder();
            default -> violation.message();
        };
    }

    private static List<Fault> faults(Map<String, String> errors, List<Questionnaire> known) {
        List<Fault> faults = new ArrayList<>();
        for (String field : List.of("name", "questionnaires", "minimumGroupSize", "opensAt", "closesAt")) {
            String error = errors.get(field);
            if (error != null) {
                boolean boxes = field.equals("questionnaires") && !known.isEmpty();
                faults.add(new Fault(boxes ? "q-" + known.get(0).id() : field, error));
            }
        }
        return faults;
    }

    private static Field field(
            String name, String type, String label, String hint, @Nullable String value, Map<String, String> errors) {
        return Field.text(name, label, RoundForm.text(value))
                .as(type, "off")
                .withHint(hint)
                .withError(errors.get(name));
    }

    private static Box box(Questionnaire one, RoundForm form, Language language) {
        String tag = language.tag();
        return new Box(
                one.id(), one.title().in(tag), one.minutes(), form.chosen().contains(one.id()));
    }
}
