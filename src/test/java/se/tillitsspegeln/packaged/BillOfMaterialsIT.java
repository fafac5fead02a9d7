package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a scanner is given to look for known weaknesses in. */
class BillOfMaterialsIT {

    @Test
    void itNamesEveryLibraryOfThePackage() throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonNode part : new ObjectMapper()
                .readTree(Path.of("target", "bom.json").toFile())
                .required("components")) {
            named.add(part.required("group").asText() + "."
                    + part.required("name").asText());
        }
        Path libraries = Path.of(System.getProperty("tillit.jar")).resolveSibling("lib");
        try (Stream<Path> jars = Files.walk(libraries)) {
            assertThat(jars.map(jar -> jar.getFileName().toString()).filter(name -> name.endsWith(".jar")))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(jar -> assertThat(named)
                            .as(jar)
                            .anyMatch(name -> jar.startsWith(name + "-") || jar.startsWith(name + ".")));
        }
    }
}
