package se.tillitsspegeln.api.v1.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Takes these from the framework's own mapper, which names Java classes. */
@Provider
class MismatchMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException mistake) {
        return JsonMistake.told(mistake).build();
    }
}
