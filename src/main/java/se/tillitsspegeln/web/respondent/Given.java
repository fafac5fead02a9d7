package se.tillitsspegeln.web.respondent;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.questionnaire.TextItem;

/**
 * What one part's form sent.
 *
 * @param accepted to be saved: what differs from what the page showed; an empty text takes an answer away
 * @param faults what cannot be saved as it is, with what is wrong, in the order of the questions
 * @param typed both of these as they were sent, so that the page can show them again
 */
record Given(Map<ItemId, String> accepted, Map<ItemId, String> faults, Map<ItemId, String> typed) {

    /** How "don't know or don't want to say" is sent. */
    static final String NONE = "na";

    static Given of(Part part, MultivaluedMap<String, String> form, AnswerMessages words) {
        Map<ItemId, String> accepted = new HashMap<>();
        Map<ItemId, String> faults = new LinkedHashMap<>();
        Map<ItemId, String> typed = new HashMap<>();
        @Nullable Shown shown = Shown.read(form.getFirst(Shown.FIELD));
        for (Part.Numbered question : part.numbered()) {
            @Nullable String sent = form.getFirst(question.id().value());
            if (sent != null) {
                String value = sent.replace("\r\n", "\n");
                @Nullable String fault = fault(question, value, words);
                if (fault != null) {
                    faults.put(question.id(), fault);
                    typed.put(question.id(), value);
                } else if (shown == null || !shown.holds(question.id(), value)) {
                    accepted.put(question.id(), value);
                    typed.put(question.id(), value);
                }
            }
        }
        return new Given(accepted, faults, typed);
    }

    private static @Nullable String fault(Part.Numbered question, String value, AnswerMessages words) {
        if (question.item() instanceof ScoredItem item) {
            return isPoint(item, value) ? null : words.faultChoice(question.number());
        }
        int longest = ((TextItem) question.item()).maxLength();
        return value.length() <= longest ? null : words.faultLength(question.number(), value.length(), longest);
    }

    private static boolean isPoint(ScoredItem item, String value) {
        if (value.equals(NONE)) {
            return true;
        }
        if (!value.matches("\\d{1,3}")) {
            return false;
        }
        int point = Integer.parseInt(value);
        return point >= item.min() && point <= item.max();
    }

    @Override
    public String toString() {
        return "Given[kept secret]";
    }
}
