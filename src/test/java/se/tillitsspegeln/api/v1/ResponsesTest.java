package se.tillitsspegeln.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResponsesTest {

    private String round;
    private String code;

    @BeforeEach
    void openARound() {
        round = Api.draft();
        code = Api.codes(round, "nord", "medarbetare", 1).get(0);
        Api.open(round);
    }

    @Test
    void answerIsThankedWithTheOwnPicture() {
        Response answer =
                Api.answer(code.toLowerCase().replace('-', ' '), Map.of("k1", 7, "k2", 4, "k3", "na", "k4", 7));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString())
                .isEqualTo("{\"round\":\"" + round + "\",\"scales\":[{\"id\":\"kultur\",\"index\":83}]}");
    }

    @Test
    void skippedItemsMayBeLeftOut() {
        assertThat(Api.answer(code, Map.of()).asString())
                .isEqualTo("{\"round\":\"" + round + "\",\"scales\":[{\"id\":\"kultur\",\"index\":null}]}");
    }

    @Test
    void secondAnswerWithACodeIsAConflict() {
        Api.answer(code, Api.pairs(4)).then().statusCode(201);

        Api.problem(Api.answer(code, Api.pairs(5)), 409, "/problems/code-spent");
    }

    @Test
    void ofTwoAnswersAtTheSameMomentOneIsCounted() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (String one : Api.codes(round, "nord", "medarbetare", 10)) {
                Callable<Integer> send = () -> Api.answer(one, Api.pairs(3)).statusCode();
                List<Future<Integer>> both = people.invokeAll(List.of(send, send));

                assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(201, 409);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(Api.admin().get("/api/v1/rounds/{id}/participation", round).<List<Integer>>path("units.answered"))
                .containsExactly(10, 10);
    }

    @Test
    void unknownCodeIsA404AndARoundThatIsNotOpenA410() {
        Api.problem(Api.answer("0000-0000-0000", Map.of()), 404, "/problems/code-unknown");
        Api.problem(Api.answer("no code", Map.of()), 404, "/problems/code-unknown");

        String draft = Api.draft();
        String early = Api.codes(draft, "nord", "medarbetare", 1).get(0);
        Api.problem(Api.answer(early, Map.of()), 410, "/problems/round-not-open");
    }

    @Test
    void wrongAnswersAreNamedWithoutRepeatingThemAndTheCodeStaysGood() {
        Response answer =
                Api.answer("{\"code\":\"" + code + "\",\"answers\":{\"k1\":8,\"k2\":3.5,\"k3\":\"4\",\"k4\":null,"
                        + "\"k5\":99999999999,\"zz\":1},\"comments\":{\"o1\":\"hemligt\"}}");

        Api.problem(answer, 422, "/problems/answers-invalid");
        assertThat(answer.<List<String>>path("violations.field"))
                .containsExactlyInAnyOrder(
                        "answers.k1",
                        "answers.k2",
                        "answers.k3",
                        "answers.k4",
                        "answers.k5",
                        "answers.zz",
                        "comments.o1");
        assertThat(answer.asString()).doesNotContain("hemligt", code, "99999999999", "3.5");
        Api.answer(code, Api.pairs(4)).then().statusCode(201);
    }

    @Test
    void missingCodeOrAnswersAreNamed() {
        Response answer = Api.answer("{}");

        Api.problem(answer, 422, "/problems/body-invalid");
        assertThat(answer.<List<String>>path("violations.field")).containsExactly("code", "answers");
    }

    @Test
    void unknownFieldIsAnErrorAndNotIgnored() {
        Response answer = Api.answer("{\"code\":\"" + code + "\",\"answers\":{},\"comment\":{}}");

        Api.problem(answer, 422, "/problems/body-invalid");
        assertThat(answer.<String>path("violations[0].field")).isEqualTo("comment");
        assertThat(answer.asString()).doesNotContain(code);
    }

    @Test
    void answerGivenTwiceInOneBodyIsNoAnswer() {
        Response answer = Api.answer("{\"code\":\"" + code + "\",\"answers\":{\"k1\":1,\"k1\":2}}");

        Api.problem(answer, 400, "/problems/body-malformed");
        Api.answer(code, Map.of()).then().statusCode(201);
    }
}
