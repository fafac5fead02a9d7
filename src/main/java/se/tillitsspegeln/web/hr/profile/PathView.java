package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profile.ScaleProfile;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.web.profile.Figure;
import se.tillitsspegeln.web.profile.Track;

/**
 * The line of governance: one scale from the top of the organisation down to the unit.
 *
 * @param choices every scale that can be looked at
 */
record PathView(String title, List<Choice> choices, List<Row> rows) {

    /** One scale to choose. */
    record Choice(String id, String title, boolean chosen) {}

    /**
     * One level.
     *
     * @param href where its profile is, {@code null} for the unit itself
     */
    record Row(@Nullable String href, Figure figure) {}

    static PathView of(
            List<Profile> path,
            List<Scale> scales,
            String chosen,
            String role,
            Function<Unit, String> address,
            String tag) {
        Scale scale = scales.stream()
                .filter(one -> one.id().equals(chosen))
                .findFirst()
                .orElse(scales.get(0));
        List<Choice> choices = scales.stream()
                .map(one -> new Choice(one.id(), one.title().in(tag), one.equals(scale)))
                .toList();
        Profile here = path.get(path.size() - 1);
        List<Row> rows = path.stream()
                .map(level -> new Row(
                        level.unit().equals(here.unit()) ? null : address.apply(level.unit()),
                        Figure.of(level.unit().name(), own(level, scale, role), Track.empty())))
                .toList();
        return new PathView(scale.title().in(tag), choices, rows);
    }

    /** The level's own figures; what is above it stands in the rows above. */
    private static ScaleProfile own(Profile level, Scale scale, String role) {
        return new ScaleProfile(
                scale.id(),
                level.shown(role).flatMap(shown -> shown.scale(scale.id())).orElse(null),
                null,
                null);
    }
}
