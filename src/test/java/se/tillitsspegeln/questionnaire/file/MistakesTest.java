package se.tillitsspegeln.questionnaire.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.tillitsspegeln.questionnaire.file.Samples.mistakesOf;
import static se.tillitsspegeln.questionnaire.file.Samples.small;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillitsspegeln.questionnaire.QuestionnaireMistakes.Mistake;

/** Each kind of mistake alone: the small questionnaire is right but for one replaced text. */
class MistakesTest {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // keys and types
                arguments("minutes: 2", "minuts: 2", 4, "unknown key \"minuts\"", "Known here: format, version"),
                arguments("reversed: true", "revers: true", 34, "unknown key \"revers\"", "reversed, text"),
                arguments("minutes: 2", "", 1, "the key \"minutes\" is missing", "Add it"),
                arguments("type: text", "", 41, "the key \"type\" is missing in \"items 2\"", "Add it"),
                arguments("version: 3", "version: three", 2, "\"version\" is a text here", "a whole number"),
                arguments("version: 3", "version: 1.5", 2, "is a number with decimals", "a whole number"),
                arguments("version: 3", "version: 0", 2, "out of range: \"0\"", "Write 1 or more"),
                arguments("format: 1", "format: 2", 1, "\"2\" cannot stand for \"format\"", "Write 1."),
                arguments("\"Conversation\"", "Yes", 45, "is true or false here", "put quotes round it"),
                arguments("\"Conversation\"", "12", 45, "is a whole number here", "put quotes round it"),
                arguments("[\"Vi lyssnar.\"]", "Vi", 46, "\"meeting, groundRules, sv\" is a text here", "a list"),
                arguments("type: text", "type: slider", 42, "\"slider\" cannot stand for", "likert, bipolar, text"),
                arguments("      - m3", "      - 3", 36, "is a whole number here", "an item or an item's id"),
                arguments("minutes: 2", "minutes: 2\nminutes: 3", 5, "stands twice, first in line 4", "Take one"),
                arguments("id: m1", "id: first", 29, "\"first\" cannot stand for", "letters, then a number"),
                arguments("id: moten", "id: Möten", 21, "\"Möten\" cannot stand for", "A scale's id is letters"),
                arguments("[sv, en]", "[sv, english]", 3, "\"english\" cannot stand", "its tag, such as sv"),
                arguments("[sv, en]", "[sv, en, sv]", 3, "names something twice", "Take the repeated"),
                arguments("  medarbetare:", "  Medarbetare:", 8, "\"Medarbetare\" cannot be a key", "role by its id"),
                arguments("      5:", "      five:", 16, "\"five\" cannot be a key", "point by its number"),
                // texts and languages
                arguments(
                        "\"Bra\"", "\"\"", 16, "\"answers, likert, labels, 5, sv\" is an empty text", "Write the text"),
                arguments("\"Bra\"", "\"  \"", 16, "is an empty text", "Write the text"),
                arguments("\"Bra\"", "", 16, "\"answers, likert, labels, 5, sv\" is empty", "It must be a text"),
                arguments(", en: \"Well\"", "", 16, "is missing in the language en", "Add \"en:\""),
                arguments(", en: \"Meetings\"", "", 22, "\"scales 1, title\" is missing in the language en", "Add"),
                arguments(", en: [\"Why?\"]", "", 50, "is missing in the language en", "Add \"en:\""),
                arguments(", en: \"Think of your team.\"", "", 8, "is missing in the language en", "Add \"en:\""),
                arguments(
                        "en: \"Well\"",
                        "en: \"Well\", de: \"Gut\"",
                        16,
                        "unknown key \"de\"",
                        "\"languages\" at the top"),
                arguments(
                        "[\"Hur?\"]", "[\"Hur?\", \"Var?\"]", 51, "has more entries in one language", "every language"),
                arguments("[\"Hur?\"]", "[]", 51, "is empty", "at least one"),
                arguments("\"Mötet\"", "\"" + "x".repeat(2001) + "\"", 5, "it is too long", "Keep it to 2000"),
                // points
                arguments("min: 1", "min: 5", 11, "min 5 is not below max 5", "lowest point"),
                arguments("min: 1", "min: 9", 11, "min 9 is not below max 5", "lowest point"),
                arguments("max: 5", "max: 11", 12, "there are 11 points", "2 to 10 points"),
                arguments("  likert:\n", "  bipolar:\n", 29, "\"answers\" has no \"likert\"", "Say under"),
                arguments("max: 5", "max: 4", 14, "the point 4 has no label", "the lowest and the highest"),
                arguments("max: 5", "max: 4", 16, "the label 5 is of no point, they go from 1 to 4", "Take"),
                // items and scales
                arguments("id: m2", "id: m1", 32, "the item id \"m1\" is already used in line 29", "another id"),
                arguments("      - m3", "      - m9", 36, "names the unknown item \"m9\"", "or take the name away"),
                arguments("      - m3", "      - m4", 36, "the open question \"m4\" is in a scale", "Move it"),
                arguments(
                        "      - m3", "      - m3\n      - m3", 37, "already in a scale, in line 36", "in one scale"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldWithFileLineAndHowToMendIt(String right, String broken, int line, String wrong, String mend) {
        assertThat(small()).contains(right);
        assertThat(mistakesOf("small.yaml", small().replace(right, broken))).anySatisfy(mistake -> {
            assertThat(mistake.file()).isEqualTo("small.yaml");
            assertThat(mistake.line()).isEqualTo(line);
            assertThat(mistake.wrong()).contains(wrong);
            assertThat(mistake.mend()).contains(mend);
        });
    }

    static Stream<Arguments> wholeFiles() {
        return Stream.of(
                arguments("title: \"a\n\nb: 1\n", 1, "this is not YAML", "quotes"),
                arguments("a: 1\n\tb: 2\n", 2, "this is not YAML", "indentation"),
                arguments("a: &x [1]\nb: *x\n", 2, "aliases (*x) are not read", "Write the text out"),
                arguments("a: 1\nb: !ours []\n", 2, "the tag !ours is not read", "Take the tag away"),
                arguments("a: 1\nb: !!javax.script.ScriptEngineManager []\n", 2, "Global tag is not allowed", ""),
                arguments("? [a]\n: 1\n", 1, "a key is not a word", "plain word"),
                arguments("", 1, "the file is empty", "take it away"),
                arguments("# only a comment\n", 1, "the file is empty", "take it away"),
                arguments("- a\n", 1, "the file is a list", "keys with values"),
                arguments("[".repeat(50), 1, "this is not YAML", "indentation"),
                arguments("format: 1\nscales: []\n", 1, "there is no item in the file", "at least one"),
                arguments("x".repeat(1 << 21), 1, "larger than 1 MiB", "Divide"));
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void isToldOfFilesThatAreNoQuestionnaireAtAll(String content, int line, String wrong, String mend) {
        assertThat(mistakesOf("odd.yaml", content)).anySatisfy(mistake -> {
            assertThat(mistake.line()).isEqualTo(line);
            assertThat(mistake.wrong()).contains(wrong);
            assertThat(mistake.mend()).contains(mend);
        });
    }

    @Test
    void theSmallQuestionnaireItselfIsRight() {
        assertThat(mistakesOf("small.yaml", small())).isEmpty();
    }

    @Test
    void oneMistakeIsToldOnce() {
        assertThat(mistakesOf("small.yaml", small().replace("minutes: 2", "minuts: 2")))
                .extracting(Mistake::line)
                .containsExactly(1, 4);
        assertThat(mistakesOf("small.yaml", small().replace("id: m2", "id: m1")))
                .hasSize(1);
        assertThat(mistakesOf("small.yaml", small().replace("type: text", "type: slider")))
                .hasSize(1);
    }

    @Test
    void aBipolarItemNeedsAMiddle() {
        String bipolar = small().replace("  likert:\n", "  bipolar:\n").replace("max: 5", "max: 6");
        assertThat(mistakesOf("small.yaml", bipolar))
                .contains(new Mistake(
                        "small.yaml",
                        12,
                        "there are 6 points from min to max",
                        "A bipolar item has an odd number of points, 3 to 11, so that there is a middle."));
    }

    @Test
    void bytesThatAreNotUtf8AreToldOf() {
        byte[] latin = small().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(mistakesOf(new SourceFile("small.yaml", latin)))
                .extracting(Mistake::wrong)
                .containsExactly("the file is not text in UTF-8");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        assertThat(mistakesOf("small.yaml", "\uFEFF" + small())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Small.yaml", "_s.yaml", "små.yaml", ".yaml", "a b.yaml"})
    void aFileNameThatIsNoIdIsToldOf(String name) {
        assertThat(mistakesOf(name, small())).singleElement().satisfies(mistake -> {
            assertThat(mistake.file()).isEqualTo(name);
            assertThat(mistake.wrong()).contains("cannot be the id");
            assertThat(mistake.mend()).contains("such as our-culture.yaml");
        });
    }
}
