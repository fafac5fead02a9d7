package se.tillitsspegeln.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Sends whoever comes without a language to a page that has one, and says kindly where there is nothing. */
@Path("/")
public class FrontDoor {

    @GET
    public Response home(@Context HttpHeaders headers) {
        Language language = Language.accepted(headers.getAcceptableLanguages());
        return Response.seeOther(URI.create("/" + language.tag() + "/"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Any page that no other resource knows, so that its answer is a page as well. */
    @GET
    @Path("{path: (?!api/|q/).+}")
    public Response nowhere() {
        throw new NotFoundException();
    }
}
