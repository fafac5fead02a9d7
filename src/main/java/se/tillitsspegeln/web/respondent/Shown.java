package se.tillitsspegeln.web.respondent;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.ItemId;

/**
 * What was saved when a part's page was made. It travels in the form, so that only what somebody changed on that page is
 * saved: a page that has lain open on one device must not take back what was answered on another since.
 *
 * @param marks by item: a point as it is, a hash in place of a text; items without an answer are absent
 */
record Shown(Map<ItemId, String> marks) {

    /** The form field that carries it. */
    static final String FIELD = "_was";

    static String write(Part part, Map<ItemId, String> saved) {
        return part.numbered().stream()
                .map(Part.Numbered::id)
                .filter(saved::containsKey)
                .map(id -> id + "=" + mark(saved.get(id)))
                .collect(Collectors.joining(" "));
    }

    /** Reads the field; nothing, if somebody else made the form: then everything in it counts as changed. */
    static @Nullable Shown read(@Nullable String field) {
        if (field == null) {
            return null;
        }
        Map<ItemId, String> marks = new HashMap<>();
        for (String entry : field.split(" ", -1)) {
            int end = entry.indexOf('=');
            if (end > 0) {
                marks.put(new ItemId(entry.substring(0, end)), entry.substring(end + 1));
            }
        }
        return new Shown(marks);
    }

    /** Whether this is what the page showed already. */
    boolean holds(ItemId item, String value) {
        return value.isBlank() ? !marks.containsKey(item) : mark(value).equals(marks.get(item));
    }

    private static String mark(@Nullable String value) {
        String text = String.valueOf(value);
        return text.matches("[a-z0-9]{1,3}") ? text : "~" + Integer.toHexString(text.hashCode());
    }
}
