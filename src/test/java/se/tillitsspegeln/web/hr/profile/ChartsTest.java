package se.tillitsspegeln.web.hr.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillitsspegeln.profile.statistics.Bound;
import se.tillitsspegeln.profile.statistics.Interval;
import se.tillitsspegeln.web.hr.profile.TrendChart.Point;
import se.tillitsspegeln.web.profile.Figure;
import se.tillitsspegeln.web.profile.Track;
import se.tillitsspegeln.web.profile.Track.Shape;

class ChartsTest {

    @Test
    void marksLieWithinTheMarginWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("sv"));
            Track track = Track.empty().with(new Interval(0, 100)).with(Shape.DOT, 33);
            assertThat(track.from()).isEqualTo("4.0%");
            assertThat(track.to()).isEqualTo("96.0%");
            assertThat(track.marks()).extracting(Track.Mark::x).containsExactly("34.4%");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsNotShownHasNoMark() {
        assertThat(Track.empty().with((Interval) null).with(Shape.RING, null)).isEqualTo(Track.empty());
    }

    @Test
    void trendIsDrawnOnlyBetweenWhatMayBeCompared() {
        TrendChart chart = TrendChart.of(List.of(
                new Point(40, false),
                new Point(50, false),
                new Point(70, true),
                new Point(null, false),
                new Point(75, false)));
        assertThat(chart.dots()).hasSize(4);
        assertThat(chart.breaks()).as("before the third").containsExactly("40.0%");
        assertThat(chart.lines())
                .extracting(TrendChart.Line::x1, TrendChart.Line::x2)
                .containsExactly(tuple("10.0%", "30.0%"), tuple("50.0%", "90.0%"));
    }

    @ParameterizedTest
    @CsvSource({"0, h1", "19, h1", "20, h2", "59, h3", "79, h4", "80, h5", "100, h5"})
    void colourIsAbsolute(int index, String colour) {
        assertThat(HeatMap.colour(index)).isEqualTo(colour);
    }

    @Test
    void bluntedIndexSaysSo() {
        assertThat(Figure.index(10, Bound.AT_MOST)).isEqualTo("≤ 10");
        assertThat(Figure.index(90, Bound.AT_LEAST)).isEqualTo("≥ 90");
        assertThat(Figure.index(72, null)).isEqualTo("72");
    }
}
