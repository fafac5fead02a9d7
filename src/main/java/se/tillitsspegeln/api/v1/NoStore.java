package se.tillitsspegeln.api.v1;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Nothing of the API is kept by anyone between, unless a call says otherwise: codes and answers pass here. */
class NoStore {

    @ServerResponseFilter
    void set(ContainerRequestContext request, ContainerResponseContext response) {
        if (ApiPaths.owns(request.getUriInfo().getPath())) {
            response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, name -> List.of("no-store"));
        }
    }
}
