package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.web.profile.Figure;

/**
 * The units right below by scales, in the order of the tree, on one absolute scale of five steps; never sorted by value,
 * and nothing tells one cell that is not shown from another.
 */
record HeatMap(List<String> columns, List<Row> rows) {

    private static final int STEPS = 5;
    private static final int STEP = 20;

    /**
     * One unit.
     *
     * @param level where the units below it are listed, empty if there are none or they are listed elsewhere
     */
    record Row(String name, String href, String level, List<Cell> cells) {}

    /** What a colour stands for. */
    record Step(String colour, String text) {}

    /** One index; both are empty where it is not shown. */
    record Cell(String text, String colour) {}

    private static final Cell HIDDEN = new Cell("", "");

    static HeatMap of(
            List<Profile> units,
            List<Scale> scales,
            String role,
            Function<Unit, String> address,
            Function<Unit, String> level,
            String tag) {
        List<Row> rows = units.stream()
                .map(unit -> new Row(
                        unit.unit().name(),
                        address.apply(unit.unit()),
                        level.apply(unit.unit()),
                        scales.stream().map(scale -> cell(unit, scale, role)).toList()))
                .toList();
        return new HeatMap(scales.stream().map(scale -> scale.title().in(tag)).toList(), rows);
    }

    /** The five steps, from the lightest. */
    public List<Step> steps() {
        return IntStream.range(0, STEPS)
                .mapToObj(step -> new Step(
                        "h" + (step + 1), step * STEP + "–" + (step == STEPS - 1 ? 100 : (step + 1) * STEP - 1)))
                .toList();
    }

    private static Cell cell(Profile unit, Scale scale, String role) {
        Optional<ScaleFigures> figures = unit.shown(role).flatMap(shown -> shown.scale(scale.id()));
        return figures.map(one -> new Cell(Figure.index(one.index(), one.bound()), colour(one.index())))
                .orElse(HIDDEN);
    }

    /** Five equal steps of the scale; 100 belongs to the last. */
    static String colour(int index) {
        return "h" + Math.min(STEPS, index / STEP + 1);
    }
}
