package se.tillitsspegeln.response;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import se.tillitsspegeln.shared.ProblemType;

/** How many answers were accepted, and how many refused for which reason; nothing of whose, where or which. */
@ApplicationScoped
class AnswerMeters {

    private static final String ACCEPTED = "accepted";

    private final MeterRegistry registry;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    AnswerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** All there at once and at zero, so that the first of a kind is seen as a rise. */
    void register(@Observes StartupEvent event) {
        counter(ACCEPTED);
        Stream.of(
                        ResponseProblems.CODE_UNKNOWN,
                        ResponseProblems.CODE_SPENT,
                        ResponseProblems.ROUND_NOT_OPEN,
                        ResponseProblems.ANSWERS_INVALID,
                        ResponseProblems.NOT_STORED)
                .map(ProblemType::slug)
                .forEach(this::counter);
    }

    void accepted() {
        counter(ACCEPTED).increment();
    }

    void refused(ProblemType why) {
        counter(why.slug()).increment();
    }

    private Counter counter(String outcome) {
        return counters.computeIfAbsent(outcome, name -> Counter.builder("tillit.answers")
                .description("Answers sent, by what became of them")
                .tag("outcome", name)
                .register(registry));
    }
}
