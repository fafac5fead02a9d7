package se.tillitsspegeln.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The very script that docs/audit.md tells its readers to run, against what the service answers. */
@QuarkusTest
@RequiresPython
class AuditScriptTest {

    @Test
    void scriptOfTheDocumentationFindsTheReleaseSoundAndWouldNoticeIfItWereNot(@TempDir Path folder) throws Exception {
        String round = Api.draft();
        Api.open(round);
        Api.answers(round, "nord", "medarbetare", List.of(2, 3, 4, 4, 5, 5, 5, 6, 6, 7, 7, 7));
        Api.answers(round, "syd", "medarbetare", Collections.nCopies(6, 3));
        Api.answers(round, "region", "medarbetare", List.of(1, 2, 3));
        Api.answers(round, "syd", "chefer", Collections.nCopies(5, 7));
        Api.closeAndWait(round);
        String method = Api.admin().get("/api/v1/rounds/{id}/method", round).asString();
        String profiles = Api.admin()
                .accept("application/x-ndjson")
                .get("/api/v1/rounds/{id}/profiles", round)
                .asString();

        assertThat(run(folder, method, profiles)).isEqualTo("0 12 plans, 18 blocks, none smaller than 5: as reported");
        assertThat(run(folder, method, profiles.replace("\"n\":18", "\"n\":21")))
                .startsWith("1 ")
                .contains("a block of 3");
        assertThat(run(folder, method.replaceFirst("\"blocks\":2", "\"blocks\":3"), profiles))
                .startsWith("1 ")
                .contains("the report says");
        assertThat(run(folder, method, profiles.lines().skip(1).reduce("", (all, line) -> all + line + "\n")))
                .startsWith("0 ")
                .contains("not compared");
    }

    private static String run(Path folder, String method, String profiles) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("audit.py"), script());
        Path first = Files.writeString(folder.resolve("method.json"), method);
        Path second = Files.writeString(folder.resolve("profiles.ndjson"), profiles);
        Process python = new ProcessBuilder("python3", script.toString(), first.toString(), second.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return python.waitFor() + " " + said.strip();
    }

    private static String script() throws IOException {
        String text = Files.readString(Path.of("docs/audit.md"));
        String begin = "```python\n";
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf("```", from));
    }
}
