package se.tillitsspegeln.web;

import org.jspecify.annotations.Nullable;

/**
 * One labelled input of a form, as {@code tags/field.html} shows it.
 *
 * @param name its name and id
 * @param type the input's type: {@code text}, {@code password}, {@code number}, …
 * @param hint said below the label, or {@code null}
 * @param error what is wrong with it, or {@code null}
 * @param autocomplete the purpose of the input as HTML names it, {@code off} where there is none
 */
public record Field(
        String name,
        String type,
        String label,
        String value,
        @Nullable String hint,
        @Nullable String error,
        String autocomplete) {

    /** A text field without fault. */
    public static Field text(String name, String label, String value) {
        return new Field(name, "text", label, value, null, null, "off");
    }

    public Field withHint(String said) {
        return new Field(name, type, label, value, said, error, autocomplete);
    }

    public Field withError(@Nullable String said) {
        return new Field(name, type, label, value, hint, said, autocomplete);
    }

    public Field as(String otherType, String purpose) {
        return new Field(name, otherType, label, value, hint, error, purpose);
    }

    /** Whether this is a value the input can hold; what a browser would leave out is no valid HTML either. */
    public boolean holds() {
        return switch (type) {
            case "date" -> value.matches("\\d{4}-\\d{2}-\\d{2}");
            case "number" -> value.matches("-?\\d+");
            default -> true;
        };
    }

    /** The ids that describe the input, {@code null} when there are none. */
    public @Nullable String describedBy() {
        String ids = (hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
