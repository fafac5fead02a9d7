package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Someone answers on the pages while the packaged service is killed under them, with SIGKILL, and started again. */
class FormRestartIT {

    private static final String TYPE = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** A redirect that is not followed says nothing of its type. */
    private final Connection browser =
            Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true).timeout(20_000);

    @Test
    void nothingIsLostBetweenTwoStepsNorBetweenSendAndReceipt() throws IOException {
        Path data = folder.resolve("data");
        String participation;
        Document second;
        try (Service service = Service.start(data)) {
            participation = roundWithOneCode(service);
            second = press(service, choose(open(service, "/sv/answer/part/1"), "k1-2", "k2-na"), "#part");
            assertThat(second.title()).startsWith("Del 2 av 3");
            service.kill();
        }
        Document check;
        try (Service service = Service.start(data)) {
            Document third = press(service, choose(second, "s1-3"), "#part");
            assertThat(third.title()).as("the page from before goes on").startsWith("Del 3 av 3");
            assertThat(chosen(service, 1)).containsExactly("k1-2", "k2-na");
            assertThat(chosen(service, 2)).containsExactly("s1-3");
            check = open(service, "/sv/answer/check");
            assertThat(submit(service, check, "main form")
                            .followRedirects(false)
                            .execute()
                            .statusCode())
                    .isEqualTo(303);
            service.kill();
        }
        try (Service service = Service.start(data)) {
            Document receipt = open(service, "/sv/answer/thanks");
            assertThat(receipt.expectFirst("h1").text()).isEqualTo("Tack, dina svar är mottagna");
            assertThat(receipt.select("td.num").eachText())
                    .as("the own picture")
                    .contains("2");
            assertThat(press(service, check, "main form").expectFirst("h1").text())
                    .as("sent once more, because nothing was seen the first time")
                    .isEqualTo("Dina svar är redan mottagna");
            assertThat(json(service.get(participation)).at("/units/0/answered").asInt())
                    .isEqualTo(1);
        }
    }

    private List<String> chosen(Service service, int part) throws IOException {
        return open(service, "/sv/answer/part/" + part).select("[checked]").eachAttr("id");
    }

    /** Fourteen are invited; the browser follows the first one's code. Returns where the service says who has answered. */
    private String roundWithOneCode(Service service) throws IOException {
        service.put("/api/v1/units", "text/csv", "id,name,parent\nr,Region,\n");
        String wish = "{\"name\":\"Omstart\",\"questionnaires\":[\"kontroll-tillit\",\"samverkan\"]}";
        String round = "/api/v1/rounds/"
                + json(service.post("/api/v1/rounds", TYPE, wish)).get("id").asText();
        service.post(round + "/open", TYPE, "");
        String orders = "[{\"unit\":\"r\",\"role\":\"medarbetare\",\"count\":14}]";
        JsonNode issued = json(service.post(round + "/codes", TYPE, orders));
        open(service, "/k/" + issued.at("/codes/0/code").asText());
        return round + "/participation";
    }

    private Document open(Service service, String path) throws IOException {
        return browser.newRequest(service.address(path)).get();
    }

    private static Document choose(Document part, String... choices) {
        for (String choice : choices) {
            part.expectFirst("#" + choice).attr("checked", true);
        }
        return part;
    }

    private Document press(Service service, Document page, String form) throws IOException {
        return submit(service, page, form).execute().parse();
    }

    /** Sends a page's form to the service that runs now, whichever made the page. */
    private Connection submit(Service service, Document page, String selector) {
        FormElement form = (FormElement) page.expectFirst(selector);
        return browser.newRequest(service.address(form.attr("action")))
                .method(Connection.Method.POST)
                .data(form.formData());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
