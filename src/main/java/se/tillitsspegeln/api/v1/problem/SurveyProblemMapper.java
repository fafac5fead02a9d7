package se.tillitsspegeln.api.v1.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import se.tillitsspegeln.shared.SurveyProblem;

/** Says what the domain said. */
@Provider
class SurveyProblemMapper extends ExceptionMapperBase<SurveyProblem> {

    @Override
    protected HttpProblem toProblem(SurveyProblem problem) {
        return Problems.of(problem.type(), problem.detail(), problem.violations())
                .build();
    }
}
