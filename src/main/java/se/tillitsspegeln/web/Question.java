package se.tillitsspegeln.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a form, as {@code tags/likert.html}, {@code tags/bipolar.html} and {@code tags/text.html} show it.
 *
 * @param name the field's name, which is the item's id
 * @param number its place in the whole form, from 1
 * @param text the statement, the topic between two poles, or the open question
 * @param low the pole at 1, empty unless bipolar
 * @param high the pole at the other end, empty unless bipolar
 * @param choices the points; empty for text
 * @param none "don't know", {@code null} for text
 * @param written what has been written, empty unless text
 * @param maxLength longest text, 0 unless text; told in the hint and checked here, since a browser that cuts a pasted text off
 *     in silence helps nobody
 * @param error what is wrong here, or {@code null}
 */
public record Question(
        String name,
        int number,
        String text,
        String low,
        String high,
        List<Choice> choices,
        @Nullable Choice none,
        String written,
        int maxLength,
        @Nullable String error) {

    public Question {
        choices = List.copyOf(choices);
    }

    public boolean isBipolar() {
        return !low.isEmpty();
    }

    public boolean isText() {
        return none == null;
    }

    /** The id of the first control, where links from a summary lead. */
    public String anchor() {
        return isText() ? name : name + "-" + choices.get(0).value();
    }
}
