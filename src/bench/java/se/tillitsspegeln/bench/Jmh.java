package se.tillitsspegeln.bench;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the JMH benchmarks of one class in a process of their own. */
final class Jmh {

    private static final int ROUNDS = 5;

    private Jmh() {}

    /** Mean times. */
    record Scores(Collection<RunResult> results) {

        /** Of the method with this value of its first parameter, if it has one. */
        double millis(String method, String... parameter) {
            return results.stream()
                    .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                    .filter(result -> parameter.length == 0
                            || result.getParams().getParamsKeys().stream()
                                    .anyMatch(key -> parameter[0].equals(
                                            result.getParams().getParam(key))))
                    .mapToDouble(result -> result.getPrimaryResult().getScore())
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Scores run(Class<?> benchmarks) throws RunnerException {
        return new Scores(new Runner(new OptionsBuilder()
                        .include("^" + benchmarks.getName().replace(".", "\\.") + "\\.")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .forks(1)
                        .warmupIterations(ROUNDS)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ROUNDS)
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .run());
    }
}
