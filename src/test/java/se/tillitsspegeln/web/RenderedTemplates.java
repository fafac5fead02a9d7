package se.tillitsspegeln.web;

import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which templates have been rendered, so that a test that says "every page" notices a new one. */
@ApplicationScoped
public class RenderedTemplates {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private final Set<String> rendered = ConcurrentHashMap.newKeySet();

    void watch(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(
                instance -> rendered.add(instance.getTemplate().getId().replaceFirst("\\.html$", "")));
    }

    public void forget() {
        rendered.clear();
    }

    /** Templates of a folder that have not been rendered since. */
    public List<String> missing(String folder) {
        try (Stream<Path> files = Files.list(TEMPLATES.resolve(folder))) {
            return files.map(
                            file -> folder + "/" + file.getFileName().toString().replaceFirst("\\.html$", ""))
                    .filter(id -> !rendered.contains(id))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
