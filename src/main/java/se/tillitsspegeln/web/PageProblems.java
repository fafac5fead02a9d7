package se.tillitsspegeln.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.pressure.Unavailable;

/**
 * Turns every failure on a page's route into a page: what happened, in the reader's language, with a reference that is
 * also in the log. Routes of the API keep their problem+json.
 */
class PageProblems {

    private static final Logger LOG = Logger.getLogger(PageProblems.class);

    /** After the filter that sets the cookie against forged forms, so that only pages get that cookie. */
    private static final int LATE = 1000;

    @CheckedTemplate(basePath = "web")
    static class Templates {
        private Templates() {}

        static native TemplateInstance problem(Page page, String heading, String text, String reference);
    }

    @ServerResponseFilter(priority = LATE)
    void showAsPage(
            ContainerRequestContext request,
            ContainerResponseContext response,
            HttpServerRequest http,
            @Nullable Throwable thrown) {
        String path = Objects.requireNonNullElse(http.path(), "/");
        if (!isPage(path)) {
            http.response().removeCookie("csrf-token", false);
            return;
        }
        int status = status(response, thrown);
        if (status == Unavailable.STATUS) {
            response.getHeaders().putSingle("Retry-After", Unavailable.retryAfter());
        }
        if (status == 400 && request.getMethod().equals("GET")) {
            // a damaged cookie would otherwise keep its holder out for as long as it lasts
            http.response()
                    .addCookie(Cookie.cookie("csrf-token", "").setPath("/").setMaxAge(0));
        }
        if (status >= 400 && !(response.getEntity() instanceof TemplateInstance) && !isHtml(response)) {
            response.setStatus(status);
            Language language =
                    Language.ofPath(path).orElseGet(() -> Language.accepted(request.getAcceptableLanguages()));
            response.setEntity(page(language, path, status, thrown), new Annotation[0], MediaType.TEXT_HTML_TYPE);
        }
    }

    private static int status(ContainerResponseContext response, @Nullable Throwable thrown) {
        if (thrown instanceof SurveyProblem problem) {
            return problem.type().status();
        }
        return Unavailable.isBehind(thrown) ? Unavailable.STATUS : response.getStatus();
    }

    /** Whether people look at this route, rather than programs. */
    static boolean isPage(String path) {
        return !path.startsWith("/api/") && !path.startsWith("/q/") && !path.startsWith("/css/");
    }

    static boolean isHtml(ContainerResponseContext response) {
        return response.hasEntity() && MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType());
    }

    /** The page for a request that is refused before any route has seen it. */
    static String page(Language language, int status) {
        return page(language, "/", status, null);
    }

    private static String page(Language language, String path, int status, @Nullable Throwable thrown) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log(reference, status, thrown);
        return render(language, status, reference);
    }

    /** @param reference empty where nothing is in the log */
    static String render(Language language, int status, String reference) {
        Page page = Page.of(language, "/");
        Said said = Said.of(status, Words.of(AppMessages.class, language));
        return page.dress(Templates.problem(page, said.heading, said.text, reference))
                .render();
    }

    /** The route is not logged: a path of ours can hold a code. */
    private static void log(String reference, int status, @Nullable Throwable thrown) {
        if (status >= 500) {
            LOG.errorf(thrown, "A page failed with %d, reference %s", status, reference);
        } else {
            LOG.infof("A page was answered with %d, reference %s", status, reference);
        }
    }

    private record Said(String heading, String text) {

        static Said of(int status, AppMessages words) {
            return switch (status) {
                case 400 -> new Said(words.problemForm(), words.problemFormText());
                case 401, 403 -> new Said(words.problemDenied(), words.problemDeniedText());
                case 429 -> new Said(words.problemTooMany(), words.problemTooManyText());
                case Unavailable.STATUS -> new Said(words.problemBusy(), words.problemBusyText());
                case 404 -> new Said(words.problemNotFound(), words.problemNotFoundText());
                default ->
                    status >= 500
                            ? new Said(words.problemOurs(), words.problemOursText())
                            : new Said(words.problemOther(), words.problemOtherText());
            };
        }
    }
}
