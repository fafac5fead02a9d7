package se.tillitsspegeln.web.hr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;

/** Compares a whole page with the stored one; {@code -Dsnapshots.update=true} stores it anew, to be read in the diff. */
public final class Snapshot {

    private static final Path FOLDER = Path.of("src/test/resources/snapshots");

    private Snapshot() {}

    public static void assertSame(String name, Document page) {
        String html = page.expectFirst("main")
                        .outerHtml()
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,27}", "ROUND")
                        .replaceAll("name=\"csrf-token\" value=\"[^\"]*\"", "name=\"csrf-token\"")
                        .replaceAll("id=\"until\">[^<]*", "id=\"until\">UNTIL")
                + "\n";
        try {
            Path file = FOLDER.resolve(name + ".html");
            if (Boolean.getBoolean("snapshots.update")) {
                Files.writeString(file, html, UTF_8);
            }
            assertThat(html).isEqualTo(Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
