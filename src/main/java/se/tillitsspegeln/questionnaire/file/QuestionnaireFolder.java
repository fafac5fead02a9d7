package se.tillitsspegeln.questionnaire.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the files are: a folder of the operator's, or the ones packaged with the service. */
final class QuestionnaireFolder {

    /** A packaged folder cannot be listed reliably inside a jar, so its files are named in a list. */
    private static final String INDEX = "index.txt";

    private QuestionnaireFolder() {}

    static List<SourceFile> packaged() {
        String names = new String(resource(INDEX), StandardCharsets.UTF_8);
        return names.lines()
                .filter(name -> !name.isBlank())
                .map(name -> new SourceFile(name.strip(), resource(name.strip())))
                .toList();
    }

    /** Every {@code .yaml} file of the folder, ordered by name; notes it when there is none, or one cannot be read. */
    static List<SourceFile> in(Path folder, MistakeLog log) {
        List<SourceFile> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> take(file, found, log));
            if (found.isEmpty()) {
                log.add(
                        folder.toString(),
                        1,
                        "the folder holds no .yaml file",
                        "Put a questionnaire in it, or leave tillit.questionnaires out to use the packaged ones.");
            }
        } catch (IOException | UncheckedIOException e) {
            log.add(
                    folder.toString(),
                    1,
                    "the folder cannot be read",
                    "Let tillit.questionnaires name a folder that exists and that the service may read.");
        }
        return found;
    }

    private static void take(Path file, List<SourceFile> found, MistakeLog log) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".yml")) {
            log.add(name, 1, "the file's name ends in .yml and would be passed over", "Let it end in .yaml.");
        }
        if (!name.endsWith(FileNames.ENDING)) {
            return;
        }
        try {
            found.add(new SourceFile(name, Files.readAllBytes(file)));
        } catch (IOException e) {
            log.add(name, 1, "the file cannot be read", "Let the service read it.");
        }
    }

    private static byte[] resource(String name) {
        String path = "questionnaires/" + name;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
