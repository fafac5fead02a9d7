package se.tillitsspegeln.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;

/**
 * One step of the way down to a unit.
 *
 * @param href where it leads, or {@code null} for where one is or may not go
 */
public record Crumb(String name, @Nullable String href) {

    /** The way down this path; its last unit is the page one is on. */
    public static List<Crumb> of(List<Unit> path, Predicate<Unit> open, Function<Unit, String> address) {
        Unit here = path.get(path.size() - 1);
        return path.stream()
                .map(unit -> new Crumb(unit.name(), unit.equals(here) || !open.test(unit) ? null : address.apply(unit)))
                .toList();
    }
}
