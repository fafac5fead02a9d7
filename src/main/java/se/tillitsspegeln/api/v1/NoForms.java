package se.tillitsspegeln.api.v1;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Many clients call a POST without a body a form. The API has no forms, so that the filter against forged ones, which
 * guards the pages, must not ask such a call for a token. No call of the API goes by a cookie.
 */
class NoForms {

    @ServerRequestFilter(preMatching = true)
    void forget(ContainerRequestContext request) {
        if (ApiPaths.owns(request.getUriInfo().getPath())
                && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }
}
