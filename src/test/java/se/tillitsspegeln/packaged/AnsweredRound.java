package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** An open round of the packaged service in which eleven people have answered, each in another way. */
final class AnsweredRound {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/json";

    private String id = "";

    void make(Service service) throws IOException {
        service.put("/api/v1/units", "text/csv", "id,name,parent\nr,Region,\na,Enhet A,r\n");
        id = json(service.post(
                        "/api/v1/rounds", TYPE, "{\"name\":\"Krasch\",\"questionnaires\":[\"kontroll-tillit\"]}"))
                .get("id")
                .asText();
        service.post(path("/open"), TYPE, "");
        List<String> codes = new ArrayList<>();
        json(service.post(path("/codes"), TYPE, "[{\"unit\":\"a\",\"role\":\"medarbetare\",\"count\":14}]"))
                .get("codes")
                .forEach(code -> codes.add(code.get("code").asText()));
        for (int i = 0; i < 11; i++) {
            String sheet = "{\"code\":\"" + codes.get(i) + "\",\"answers\":{\"k1\":" + (i % 7 + 1) + ",\"k2\":"
                    + (i % 5 + 1) + ",\"k3\":\"na\"}}";
            assertThat(service.post("/api/v1/responses", TYPE, sheet).statusCode())
                    .isEqualTo(201);
        }
    }

    String id() {
        return id;
    }

    /** Asks for the close and tells the status that the round then has. */
    String close(Service service) throws IOException {
        return json(service.post(path("/close"), TYPE, "")).path("status").asText();
    }

    void awaitClosed(Service service) throws IOException {
        while (!json(service.get(path(""))).path("status").asText().equals("closed")) {
            Service.pause();
        }
    }

    /** All profiles, without the round's random id. */
    String profiles(Service service) {
        HttpResponse<String> answer = service.get(path("/profiles"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replace(id, "ROUND");
    }

    private String path(String below) {
        return "/api/v1/rounds/" + id + below;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
