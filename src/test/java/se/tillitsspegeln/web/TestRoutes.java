package se.tillitsspegeln.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** Routes that only tests have: a form, a failure, a JSON post. */
@Path("/")
public class TestRoutes {

    @POST
    @Path("en/test-form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String form() {
        return "accepted";
    }

    @GET
    @Path("sv/test-form/broken")
    public String broken() {
        throw new IllegalStateException("secret");
    }

    @POST
    @Path("api/test-json")
    @Consumes(MediaType.APPLICATION_JSON)
    public void json(String body) {}
}
