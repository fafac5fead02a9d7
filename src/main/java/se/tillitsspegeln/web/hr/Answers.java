package se.tillitsspegeln.web.hr;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The two answers to a form other than a page: go and look, or mend this first. */
public final class Answers {

    private static final int UNPROCESSABLE = 422;

    private Answers() {}

    /** The form again, with what is wrong. */
    public static Response mend(TemplateInstance form) {
        return Response.status(UNPROCESSABLE)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(form)
                .build();
    }

    /** After a form that was accepted, so that reloading sends nothing again. */
    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
