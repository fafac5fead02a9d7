package se.tillitsspegeln.bench;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Random;
import se.tillitsspegeln.questionnaire.ScoredItem;

/** People who answer every question over REST, each with a code of their own. */
final class Respondents {

    private final List<ScoredItem> items;
    private final List<String> codes;

    Respondents(List<ScoredItem> items, List<String> codes) {
        this.items = items;
        this.codes = codes;
    }

    /** Other people with the same questions. */
    Respondents with(List<String> others) {
        return new Respondents(items, others);
    }

    int size() {
        return codes.size();
    }

    /** What stands on the slip of the person with this number. */
    String code(int person) {
        return codes.get(person);
    }

    /** The submission of the person with this number. */
    HttpRequest submission(Running running, int person) {
        return running.request("/api/v1/responses")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(person)))
                .build();
    }

    /** What the person with this number sends. */
    String body(int person) {
        Random random = new Random(person);
        StringBuilder body =
                new StringBuilder("{\"code\":\"").append(codes.get(person)).append("\",\"answers\":{");
        for (int i = 0; i < items.size(); i++) {
            ScoredItem item = items.get(i);
            body.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(item.id())
                    .append("\":")
                    .append(item.min() + random.nextInt(item.points()));
        }
        return body.append("}}").toString();
    }
}
