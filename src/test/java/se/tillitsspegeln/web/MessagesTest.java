package se.tillitsspegeln.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Finds bundles and templates by itself; nothing is listed here. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PARAMETER = Pattern.compile("\\{[a-z][A-Za-z.]*}");

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasEveryKey(String bundle) throws IOException {
        Properties swedish = read(bundle + "_sv.properties");
        Properties english = read(bundle + "_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(swedish.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsSaidAndNamesTheSameParameters(String bundle) throws IOException {
        Properties swedish = read(bundle + "_sv.properties");
        Properties english = read(bundle + "_en.properties");
        for (String key : new TreeSet<>(swedish.stringPropertyNames())) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(parameters(english.getProperty(key))).as(key).isEqualTo(parameters(swedish.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templateHoldsNoBareText(Path template) throws IOException {
        assertThat(bareText(Files.readString(template))).isEmpty();
    }

    @Test
    void bareTextIsFound() {
        assertThat(bareText("<p>{app:name} – {#if a}<b>Hej</b>{/if}</p>")).containsExactly("Hej");
        assertThat(bareText("<a title=\"{app:name}\" aria-label=\"Menu\">{app:name}</a>"))
                .containsExactly("Menu");
    }

    static Stream<String> bundles() throws IOException {
        return list(MESSAGES, "_sv.properties")
                .map(path -> path.getFileName().toString().replace("_sv.properties", ""));
    }

    static Stream<Path> templates() throws IOException {
        return list(TEMPLATES, ".html");
    }

    private static Stream<Path> list(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(suffix)).sorted().toList().stream();
        }
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static TreeSet<String> parameters(String text) {
        return new TreeSet<>(
                PARAMETER.matcher(text).results().map(result -> result.group()).toList());
    }

    /** Words in text nodes and in attributes that are read aloud, once Qute's expressions are gone. */
    private static List<String> bareText(String template) {
        String html = template.replaceAll("(?s)\\{!.*?!}", "").replaceAll("\\{[^}]*}", "");
        var document = Jsoup.parse(html);
        Stream<String> texts = document.nodeStream(TextNode.class).map(TextNode::text);
        Stream<String> attributes = document.getAllElements().stream()
                .flatMap(element -> Stream.of(
                        element.attr("aria-label"),
                        element.attr("title"),
                        element.attr("alt"),
                        element.attr("placeholder")));
        return Stream.concat(texts, attributes)
                .map(String::strip)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .toList();
    }
}
