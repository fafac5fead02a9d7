package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.web.Crumb;

/**
 * Finds the one unit right below that shows the very same answers. A unit's answers hold those of every unit below it, so
 * equal numbers are equal answers: whoever compares the two pages sees as much, and the sentence tells nothing more.
 */
final class SameAnswers {

    private SameAnswers() {}

    static Optional<Crumb> of(ShownRole here, List<Profile> below, String role, Function<Unit, String> address) {
        return below.stream()
                .filter(one ->
                        one.shown(role).filter(other -> isSame(here, other)).isPresent())
                .map(one -> new Crumb(one.unit().name(), address.apply(one.unit())))
                .findFirst();
    }

    private static boolean isSame(ShownRole here, ShownRole other) {
        return here.invited() == other.invited()
                && here.answered() == other.answered()
                && Objects.equals(here.items(), other.items());
    }
}
