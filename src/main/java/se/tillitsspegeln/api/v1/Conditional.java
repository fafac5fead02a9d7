package se.tillitsspegeln.api.v1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tillitsspegeln.export.WholeBodies;

/**
 * Answers that a caller may keep and ask again about ({@code If-None-Match}). The tag is a hash of the answer's text
 * and of nothing else, so that it can tell no more than the answer itself.
 */
@ApplicationScoped
public class Conditional {

    private static final int TAG_BYTES = 16;

    private final ObjectMapper json;
    private final WholeBodies bodies;
    private final String version;

    Conditional(
            ObjectMapper json,
            WholeBodies bodies,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.json = json;
        this.bodies = bodies;
        this.version = version;
    }

    /** 200 with the body as JSON, or 304 when the caller has it already. */
    public Response answer(Request request, Object body) {
        byte[] text = write(body);
        // weak, because compression on the way may change the bytes but not the content
        EntityTag tag = new EntityTag(hash(text), true);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder answer = unchanged == null ? Response.ok(text, MediaType.APPLICATION_JSON_TYPE) : unchanged;
        return answer.tag(tag).cacheControl(askAgain()).build();
    }

    /**
     * 200 with a body too large to be made before it is sent, or 304 when the caller has it already.
     *
     * @param identity another text whenever the content would be another; the software's version is added to it
     * @param type one of several media types that the call answers in
     */
    public Response stream(Request request, String identity, StreamingOutput body, String type) {
        EntityTag tag = new EntityTag(hash((version + " " + identity).getBytes(StandardCharsets.UTF_8)), true);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder answer = unchanged == null ? Response.ok(bodies.of(body), type) : unchanged;
        return answer.tag(tag)
                .cacheControl(askAgain())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private byte[] write(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers is always JSON", e);
        }
    }

    private static String hash(byte[] text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static CacheControl askAgain() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }
}
