package se.tillitsspegeln.web.respondent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.response.OwnPicture;
import se.tillitsspegeln.shared.keys.Keys;
import se.tillitsspegeln.shared.keys.Sealer;

/**
 * Carries the own picture over the redirect after sending: in a sealed cookie, so that the server stores nothing and a
 * reload does not send again. It opens only together with the code it was sent with.
 */
@ApplicationScoped
class Pictures {

    private static final String PURPOSE = "own-picture";

    private final Keys keys;
    private final ObjectMapper json;

    Pictures(Keys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * What the cookie holds.
     *
     * @param indices by scale, 0..100; scales without an index are absent
     * @param points by item, raw
     */
    record Carried(Map<String, Integer> indices, Map<String, Integer> points) {

        @Override
        public String toString() {
            return "Carried[kept secret]";
        }
    }

    String seal(OwnPicture picture, String code) {
        Map<String, Integer> indices = new LinkedHashMap<>();
        for (OwnPicture.OwnScale scale : picture.scales()) {
            Integer index = scale.index();
            if (index != null) {
                indices.put(scale.id(), index);
            }
        }
        Map<String, Integer> points = new LinkedHashMap<>();
        picture.points().forEach((item, point) -> points.put(item.value(), point));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed(new Carried(indices, points), code));
    }

    /** The picture, unless there is none, it belongs to another code, or the server's key has changed. */
    Optional<Carried> open(@Nullable String cookie, String code) {
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            byte[] plain = keys.sealer(PURPOSE).open(Base64.getUrlDecoder().decode(cookie), code);
            return Optional.of(json.readValue(plain, Carried.class));
        } catch (Sealer.WrongKeyException | IllegalArgumentException | IOException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] sealed(Carried carried, String code) {
        try {
            byte[] plain = json.writeValueAsString(carried).getBytes(StandardCharsets.UTF_8);
            return keys.sealer(PURPOSE).seal(plain, code);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers can always be written as JSON", e);
        }
    }
}
