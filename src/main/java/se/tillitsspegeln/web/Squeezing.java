package se.tillitsspegeln.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets every page be compressed on its way. Quarkus marks each response as not to be compressed and takes the mark away
 * where a route says beforehand that it gives HTML; a route that gives a {@code Response} with a page in it does not.
 */
class Squeezing {

    @ServerResponseFilter
    void squeeze(ContainerResponseContext response, HttpServerRequest http) {
        if (response.getEntity() instanceof TemplateInstance || PageProblems.isHtml(response)) {
            http.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
    }
}
