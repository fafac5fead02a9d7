package se.tillitsspegeln.api.v1;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The API has no forms, but clients such as curl call any body they are not told about a form. Such a label is taken off,
 * so that the body is read as what the call takes and is not mistaken for a page's form without its token.
 */
class CurlBodies {

    @ServerRequestFilter(preMatching = true)
    void unlabel(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (ApiPaths.owns(request.getUriInfo().getPath())
                && type != null
                && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }
}
