package se.tillitsspegeln.web.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.tillitsspegeln.profile.statistics.BandAbsence;
import se.tillitsspegeln.profile.statistics.Bound;
import se.tillitsspegeln.profile.statistics.Interval;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.web.profile.Observation.Kind;

class ObservationsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysNothingThatChanceCouldExplain(String name, Map<String, ScaleFigures> figures, List<String> said) {
        assertThat(said(figures)).isEqualTo(said);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of("one above all others", scales(band(80, 75, 85), band(60, 55, 65), band(58, 53, 63)), "HIGHEST a"),
                of("one below all others", scales(band(60, 55, 65), band(61, 56, 66), band(30, 25, 35)), "LOWEST c"),
                of(
                        "both ends",
                        scales(band(80, 77, 83), band(60, 55, 65), band(58, 53, 63), band(30, 25, 35)),
                        "HIGHEST a",
                        "LOWEST d"),
                of(
                        "two that cannot be told apart are named together",
                        scales(
                                band(80, 77, 83),
                                band(79, 76, 82),
                                band(50, 45, 55),
                                band(48, 43, 53),
                                band(52, 47, 57)),
                        "HIGHEST a b"),
                of(
                        "a chain of overlaps gives only its ends",
                        scales(band(70, 62, 78), band(60, 52, 68), band(50, 42, 58)),
                        "CONTRAST a c"),
                of("all overlap", scales(band(70, 50, 90), band(60, 40, 80), band(50, 30, 70)), "NO_DIFFERENCE"),
                of("bands that touch overlap", scales(band(70, 65, 75), band(60, 55, 65)), "NO_DIFFERENCE"),
                of(
                        "clear but too small to be worth a word",
                        scales(band(64, 63, 65), band(60, 59, 61)),
                        "NO_DIFFERENCE"),
                of("fewer than ten answers", scales(without(BandAbsence.TOO_FEW, 90), band(20, 15, 25)), "TOO_FEW"),
                of(
                        "a scale that all answered alike may lie anywhere",
                        scales(band(80, 75, 85), without(BandAbsence.ALL_ALIKE, 100), band(50, 45, 55)),
                        "CONTRAST a c"),
                of(
                        "all answered alike on everything",
                        scales(without(BandAbsence.ALL_ALIKE, 75), without(BandAbsence.ALL_ALIKE, 50))),
                of(
                        "everyone answered, so the index is certain",
                        scales(without(BandAbsence.EVERYONE_ANSWERED, 75), without(BandAbsence.EVERYONE_ANSWERED, 50)),
                        "HIGHEST a",
                        "LOWEST b"),
                of(
                        "everyone answered, almost the same",
                        scales(without(BandAbsence.EVERYONE_ANSWERED, 54), without(BandAbsence.EVERYONE_ANSWERED, 50)),
                        "NO_DIFFERENCE"),
                of("a single scale is compared with nothing", scales(band(80, 75, 85))));
    }

    @Test
    void hiddenScaleForbidsToCallAnotherHighest() {
        Map<String, ScaleFigures> shown = scales(band(80, 75, 85), band(50, 45, 55));
        List<Observation> found =
                Observations.differences(List.of("a", "hidden", "b"), id -> Optional.ofNullable(shown.get(id)));
        assertThat(found).containsExactly(new Observation(Kind.CONTRAST, List.of("a", "b")));
    }

    @Test
    void bluntedIndexIsOnlyKnownUpToItsEnd() {
        ScaleFigures blunted =
                new ScaleFigures(12, 12, 90, Bound.AT_LEAST, null, BandAbsence.EVERYONE_ANSWERED, null, 90, 0);
        assertThat(Span.of("a", blunted)).contains(new Span("a", 90, 90, 100));
    }

    private static List<String> said(Map<String, ScaleFigures> figures) {
        return Observations.differences(List.copyOf(figures.keySet()), id -> Optional.ofNullable(figures.get(id)))
                .stream()
                .map(one -> (one.kind() + " " + String.join(" ", one.scales())).strip())
                .toList();
    }

    private static Arguments of(String name, Map<String, ScaleFigures> figures, String... said) {
        return Arguments.of(name, figures, List.of(said));
    }

    /** Scales a, b, c, … */
    private static Map<String, ScaleFigures> scales(ScaleFigures... figures) {
        Map<String, ScaleFigures> byId = new LinkedHashMap<>();
        for (ScaleFigures one : figures) {
            byId.put(String.valueOf((char) ('a' + byId.size())), one);
        }
        return byId;
    }

    private static ScaleFigures band(int index, int low, int high) {
        return figures(index, new Interval(low, high), null);
    }

    private static ScaleFigures without(BandAbsence why, int index) {
        return figures(index, null, why);
    }

    private static ScaleFigures figures(int index, @Nullable Interval interval, @Nullable BandAbsence why) {
        return new ScaleFigures(30, 40, index, null, interval, why, null, index, 1);
    }
}
