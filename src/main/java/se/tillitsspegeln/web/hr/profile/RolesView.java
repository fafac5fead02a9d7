package se.tillitsspegeln.web.hr.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.questionnaire.LocalizedText;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.web.profile.Figure;
import se.tillitsspegeln.web.profile.Track;
import se.tillitsspegeln.web.profile.Track.Shape;

/**
 * The roles that are shown, side by side.
 *
 * @param gaps the gaps that are larger than chance, at most two
 * @param comparable whether every gap can be told from chance, so that it may be said that there are no more
 */
record RolesView(List<Column> columns, List<Row> rows, List<GapLine> gaps, boolean comparable) {

    private static final List<Shape> SHAPES = List.of(Shape.DOT, Shape.SQUARE, Shape.RING, Shape.TICK);

    /** One role and the mark that stands for it. */
    record Column(String id, String label, Track key) {}

    /** One scale; a text is empty where it is not shown. */
    record Row(String title, Track track, List<Cell> cells) {}

    /** One role's index. */
    record Cell(String role, String text) {}

    /** One gap: the higher role first. */
    record GapLine(String scale, String higher, String lower, int points) {}

    /** How a role is called. */
    interface Labels {
        String of(String role);
    }

    /** Nothing unless at least two roles are shown. */
    static Optional<RolesView> of(Profile profile, List<Scale> scales, Labels labels, String tag) {
        List<Column> columns = new ArrayList<>();
        for (Profile.RoleProfile role : profile.roles()) {
            if (role.shown() != null) {
                Shape shape = SHAPES.get(columns.size() % SHAPES.size());
                columns.add(new Column(role.role(), labels.of(role.role()), Track.key(shape)));
            }
        }
        if (columns.size() < 2) {
            return Optional.empty();
        }
        List<Row> rows =
                scales.stream().map(scale -> row(profile, scale, columns, tag)).toList();
        List<GapLine> gaps = profile.gaps().stream()
                .map(gap -> gap(gap, scales, labels, tag))
                .toList();
        return Optional.of(new RolesView(columns, rows, gaps, isComparable(profile, scales, columns)));
    }

    private static boolean isComparable(Profile profile, List<Scale> scales, List<Column> columns) {
        return columns.stream().allMatch(column -> scales.stream().allMatch(scale -> profile.shown(column.id())
                .flatMap(shown -> shown.scale(scale.id()))
                .filter(figures -> figures.interval() != null)
                .isPresent()));
    }

    private static Row row(Profile profile, Scale scale, List<Column> columns, String tag) {
        Track track = Track.empty();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Optional<ShownRole> role = profile.shown(columns.get(i).id());
            Optional<ScaleFigures> figures = role.flatMap(shown -> shown.scale(scale.id()));
            track = track.with(
                    SHAPES.get(i % SHAPES.size()),
                    figures.map(ScaleFigures::index).orElse(null));
            String text =
                    figures.map(one -> Figure.index(one.index(), one.bound())).orElse("");
            cells.add(new Cell(columns.get(i).label(), text));
        }
        return new Row(scale.title().in(tag), track, cells);
    }

    private static GapLine gap(Profile.Gap gap, List<Scale> scales, Labels labels, String tag) {
        String title = scales.stream()
                .filter(scale -> scale.id().equals(gap.scale()))
                .map(Scale::title)
                .findFirst()
                .map((LocalizedText text) -> text.in(tag))
                .orElse(gap.scale());
        boolean secondIsHigher = gap.points() > 0;
        String first = labels.of(gap.firstRole());
        String second = labels.of(gap.secondRole());
        return new GapLine(
                title, secondIsHigher ? second : first, secondIsHigher ? first : second, Math.abs(gap.points()));
    }
}
