package se.tillitsspegeln.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command of the package, as an operator gives it, run to its end. */
record Command(int exit, String said) {

    /** @param settings what stands before {@code -jar} */
    static Command run(String jar, List<String> settings, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.addAll(settings);
        command.addAll(List.of("-jar", jar));
        command.addAll(List.of(words));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), said);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On this data folder, with the package under test. */
    static Command run(Path data, String... words) {
        return run(
                System.getProperty("tillit.jar", "target/quarkus-app/quarkus-run.jar"),
                List.of("-Dtillit.data=" + data),
                words);
    }
}
