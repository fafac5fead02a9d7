package se.tillitsspegeln.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the running service tells its operator. */
public final class Metrics {

    private static final int POLLS = 2_000;

    private Metrics() {}

    /** The one line of this name, a regular expression with its labels if it has any. */
    public static double value(String name) {
        Matcher line = Pattern.compile("(?m)^" + name + "(?:\\{})? (\\S+)$")
                .matcher(given().get("/q/metrics").asString());
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }

    /** Waits until so many requests are at work, which is told a moment after an answer has been read. */
    public static void awaitAtWork(int requests) {
        await("tillit_requests_at_work", requests);
    }

    /** Waits until a metric has this value. */
    public static void await(String name, double wanted) {
        for (int i = 0; i < POLLS && value(name) != wanted; i++) {
            Thread.onSpinWait();
        }
        assertThat(value(name)).as(name).isEqualTo(wanted);
    }
}
