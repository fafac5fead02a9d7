package se.tillitsspegeln.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import se.tillitsspegeln.shared.keys.Sealer;

/** Small maps of texts, sealed, and padded so that the length tells little about what is in them. */
final class SealedJson {

    private static final int BLOCK = 2_048;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private SealedJson() {}

    static byte[] seal(Map<String, String> texts, Sealer sealer, String context) {
        try {
            byte[] json = JSON.writeValueAsBytes(new TreeMap<>(texts));
            byte[] padded = Arrays.copyOf(json, (json.length / BLOCK + 1) * BLOCK);
            Arrays.fill(padded, json.length, padded.length, (byte) ' ');
            return sealer.seal(padded, context);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    static Map<String, String> open(byte[] sealed, Sealer sealer, String context) {
        try {
            return JSON.readValue(new String(sealer.open(sealed, context), StandardCharsets.UTF_8), TEXTS);
        } catch (IOException e) {
            throw new IllegalStateException("sealed texts are not JSON", e);
        }
    }
}
