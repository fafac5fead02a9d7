package se.tillitsspegeln.questionnaire.file;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Bytes to YAML nodes. Only the shape is read, no object is ever made from a tag; size and depth are limited and aliases
 * are refused, so that a small file cannot unfold into a huge one.
 */
final class YamlParser {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 20;
    private static final String YAML_MEND =
            "Look at indentation, colons and quotes; a text with \": \" or \"#\" in it needs quotes round it.";

    private final MistakeLog log;

    YamlParser(MistakeLog log) {
        this.log = log;
    }

    Optional<YamlFile> parse(SourceFile file) {
        if (file.content().length > MAX_BYTES) {
            log.add(file.name(), 1, "the file is larger than 1 MiB", "Divide it into several questionnaires.");
            return Optional.empty();
        }
        return decode(file).flatMap(text -> parse(file.name(), text));
    }

    private Optional<YamlFile> parse(String name, String text) {
        try {
            if (hasAlias(name, text)) {
                return Optional.empty();
            }
            Node root = yaml().compose(new StringReader(text));
            if (root == null) {
                log.add(name, 1, "the file is empty", "Write a questionnaire in it, or take it away.");
            }
            return Optional.ofNullable(root).map(node -> new YamlTree(name, log).read(node));
        } catch (MarkedYAMLException e) {
            log.add(name, line(e), "this is not YAML: " + e.getProblem(), YAML_MEND);
        } catch (YAMLException e) {
            log.add(name, 1, "this is not YAML: " + firstLine(e), YAML_MEND);
        }
        return Optional.empty();
    }

    private boolean hasAlias(String name, String text) {
        boolean found = false;
        for (Event event : yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent alias) {
                found = true;
                log.add(
                        name,
                        line(alias.getStartMark()),
                        "aliases (*" + alias.getAnchor() + ") are not read",
                        "Write the text out here.");
            }
        }
        return found;
    }

    private Optional<String> decode(SourceFile file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.content()))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            log.add(file.name(), 1, "the file is not text in UTF-8", "Save it again with the encoding UTF-8.");
            return Optional.empty();
        }
    }

    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        loading.setCodePointLimit(MAX_BYTES);
        loading.setNestingDepthLimit(MAX_DEPTH);
        loading.setMaxAliasesForCollections(0);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading);
    }

    /** A quote that is never closed is noticed at the end of the file; what helps is where it began. */
    private static int line(MarkedYAMLException e) {
        boolean atEnd = String.valueOf(e.getProblem()).contains("end of stream");
        return line(atEnd && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark());
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static String firstLine(YAMLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
