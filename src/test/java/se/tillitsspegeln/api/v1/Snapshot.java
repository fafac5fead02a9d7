package se.tillitsspegeln.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A whole answer as it once was looked at and found right. To renew one, delete its file, run the test (it fails and
 * writes the new one), and read the difference.
 */
record Snapshot(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Snapshot of(String name) {
        return new Snapshot(Path.of("src/test/resources/api", name + ".json"));
    }

    void matches(String json) {
        try {
            // the order of the keys is kept, and is part of what is compared
            String text = JSON.writer(printer()).writeValueAsString(JSON.readTree(json)) + "\n";
            if (Files.notExists(file)) {
                Files.writeString(file, text);
                throw new AssertionError("there was no snapshot; look at " + file);
            }
            assertThat(text).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
