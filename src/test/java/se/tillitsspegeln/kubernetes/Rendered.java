package se.tillitsspegeln.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.Yaml;

/** What {@code kubectl kustomize} makes of an overlay. */
record Rendered(List<JsonNode> objects) {

    /** @throws IOException if there is no kubectl, or it cannot render the overlay */
    static Rendered of(String overlay) throws IOException {
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", "k8s/overlays/" + overlay)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text;
        try (InputStream out = kubectl.getInputStream()) {
            text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        try {
            if (kubectl.waitFor() != 0) {
                throw new IOException("kubectl kustomize k8s/overlays/" + overlay + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        List<JsonNode> objects = new ArrayList<>();
        new Yaml().loadAll(text).forEach(one -> objects.add(new ObjectMapper().valueToTree(one)));
        return new Rendered(objects);
    }

    List<JsonNode> ofKind(String kind) {
        return objects.stream()
                .filter(one -> kind.equals(one.path("kind").asText()))
                .toList();
    }

    JsonNode one(String kind, String name) {
        return ofKind(kind).stream()
                .filter(object -> name.equals(object.at("/metadata/name").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    JsonNode deployment() {
        return one("Deployment", "tillitsspegeln");
    }

    JsonNode container() {
        return deployment().at("/spec/template/spec/containers/0");
    }
}
