package se.tillitsspegeln.web;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.tillitsspegeln.shared.pressure.Refusal;
import se.tillitsspegeln.shared.pressure.Unavailable;

/** Too much to do, said as a page. It is made once for each language: those who are refused must cost next to nothing. */
@ApplicationScoped
class BusyPage implements Refusal {

    private final Map<Language, String> pages = new ConcurrentHashMap<>();

    @Override
    public boolean owns(String path) {
        return PageProblems.isPage(path);
    }

    @Override
    public void answer(HttpServerResponse response, String path) {
        Language language = Language.ofPath(path).orElse(Language.SV);
        response.putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(pages.computeIfAbsent(language, wanted -> PageProblems.render(wanted, Unavailable.STATUS, "")));
    }
}
