package se.tillitsspegeln.api.v1.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.InstanceUtils;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.tillitsspegeln.api.v1.ApiPaths;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.pressure.Refusal;
import se.tillitsspegeln.shared.pressure.Unavailable;

/** Too much to do, said as a problem. */
@ApplicationScoped
class Busy implements Refusal {

    private final ProblemFinish finish;
    private final ObjectMapper json;

    Busy(ProblemFinish finish, ObjectMapper json) {
        this.finish = finish;
        this.json = json;
    }

    @Override
    public boolean owns(String path) {
        return ApiPaths.owns(path);
    }

    @Override
    public void answer(HttpServerResponse response, String path) {
        HttpProblem problem = Problems.of(Unavailable.TYPE, Unavailable.DETAIL, List.of())
                .withInstance(InstanceUtils.pathToInstance(path))
                .build();
        SurveyProblem cause = new SurveyProblem(Unavailable.TYPE, Unavailable.DETAIL);
        HttpProblem told = finish.apply(problem, ProblemContext.of(cause, path));
        response.putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString());
        try {
            response.end(json.writeValueAsString(told));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
