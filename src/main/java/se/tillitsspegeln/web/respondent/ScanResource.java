package se.tillitsspegeln.web.respondent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import se.tillitsspegeln.web.Language;

/** The address on a code sheet: the code goes into a cookie and out of the address bar. */
@Path("/k/{code}")
public class ScanResource {

    private final Desk desk;

    ScanResource(Desk desk) {
        this.desk = desk;
    }

    @GET
    public Response scan(@PathParam("code") String scanned, @Context HttpHeaders headers, @Context UriInfo uri) {
        Language language = Language.accepted(headers.getAcceptableLanguages());
        return desk.known(scanned)
                .map(code -> StartResource.welcome(language, code, uri))
                .orElseGet(() -> Door.to(language, "/?notice=wrong"));
    }
}
