package se.tillitsspegeln.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillitsspegeln.organisation.UnitTreeImport.Row;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.Violation;

class UnitTreeImportTest {

    private static final String THREE = "id,name,parent\nr,Region,\na,Område A,r\nb,Område B,r\n";

    /** In the file, {@code |} stands for the end of a line. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiterString = " => ",
            value = {
                "id,name,parent|r,Region,|A B,Enhet,r => line 3: the id \"A B\" is not valid; use 1 to 64 of",
                "id,name,parent|r,Region,|,Enhet,r => line 3: the id is empty; use 1 to 64 of",
                "id,name,parent|r,Region,|a,Ett,r||a,Två,r => line 5: the id \"a\" is already used at line 3",
                "id,name,parent|r,Region,|a,Ett,x => line 3: the parent \"x\" is not among the ids",
                "id,name,parent|r,Region,|a,Ett,b|b,Två,a => line 3: these units are above each other in a ring: \"a\", \"b\"",
                "id,name,parent|r,Region,|a,Ett,a => line 3: \"a\" is its own parent",
                "id,name,parent|r,Region,|q,Riket, => line 3: \"q\" has no parent, and neither has \"r\" at line 2",
                "id,name,parent|a,Ett,x => line 1: no unit is the root",
                "id,name,parent|r,  , => line 2: the name is empty",
                "id,name,parent|r,`Re|gion`, => line 2: the name holds a line break",
                "id,name,parent|r,Re\u0007gion, => line 2: the name holds a line break",
                "id,name,parent|r,Region,|a,Vård, omsorg,r => line 3: the line has more columns than the header",
                "id,name|r,Region => line 1: the column parent is missing",
                "id,namn,parent|r,Region, => line 1: the column \"namn\" is unknown; the header is id,name,parent",
                "id,name,parent,name|r,Region,,x => line 1: the column name stands there twice",
                "id,name,parent|r,`Region => line 2: a quotation mark is missing",
                "id,name,parent => file: there are no units below the header",
                "|| => file: the file is empty",
            })
    void mistakeIsNamedWithItsLine(String file, String expected) {
        List<String> found = mistakesOf(file.replace('|', '\n').replace('`', '"'));

        assertThat(found).anySatisfy(mistake -> assertThat(mistake).startsWith(expected));
    }

    @Test
    void everyMistakeIsReportedAtOnceInTheFilesOrder() {
        assertThat(mistakesOf("id,name,parent\nr,Region,\nA,,x\nb,B,r\nb,B igen,r\nc,C,y\n"))
                .extracting(mistake -> mistake.substring(0, mistake.indexOf(':')))
                .containsExactly("line 3", "line 3", "line 3", "line 5", "line 6");
    }

    @Test
    void longListOfMistakesIsCutAndSaysSo() {
        String file = IntStream.range(0, 312).mapToObj(i -> "u" + i + ",,r\n").collect(Collectors.joining());

        SurveyProblem problem = problemOf("id,name,parent\nr,Region,\n" + file);

        assertThat(problem.violations()).hasSize(100);
        assertThat(problem.detail()).contains("312 mistakes", "212 more");
    }

    @Test
    void mistakeInJsonIsNamedWithItsPath() {
        List<Row> rows =
                Arrays.asList(new Row("r", "Region", null), new Row("a", "A", "x"), new Row("b", null, "r"), null);

        SurveyProblem problem = catchThrowableOfType(SurveyProblem.class, () -> UnitTreeImport.fromRows(rows));

        assertThat(problem.type().status()).isEqualTo(422);
        assertThat(problem.type().slug()).isEqualTo("units-invalid");
        assertThat(problem.violations())
                .extracting(Violation::field)
                .containsExactly("[1].parent", "[2].name", "[3].id", "[3].name", "[3].parent");
    }

    @Test
    void noRowsAtAllAreRefused() {
        assertThatThrownBy(() -> UnitTreeImport.fromRows(List.of())).hasMessageContaining("there are no units");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorIsFoundOut(String separator) {
        assertThat(read(THREE.replace(",", separator))).isEqualTo(read(THREE));
    }

    @Test
    void columnsMayStandInAnyOrderWithAnyCaseAndSpareSpace() {
        assertThat(read("Parent; NAME ;Id\n;Region;r\nr; Område A ;a\n\n;;\nr;\"Område B\";b\n"))
                .isEqualTo(read(THREE));
    }

    @Test
    void nameMayHoldTheSeparatorAndQuotationMarks() {
        UnitTree tree = UnitTreeImport.fromCsv(
                "id,name,parent\r\nr,\"Vård, \"\"nära\"\"\",\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(tree.root().name()).isEqualTo("Vård, \"nära\"");
    }

    @Test
    void nameOfTwoHundredCharactersFitsAndOneMoreDoesNot() {
        assertThat(read("id,name,parent\nr," + "å".repeat(200) + ",\n")).hasSize(1);
        assertThat(mistakesOf("id,name,parent\nr," + "å".repeat(201) + ",\n"))
                .containsExactly("line 2: the name has 201 characters; at most 200 fit");
    }

    @Test
    void fileBeyondTheSizeLimitIsRefusedUnread() throws IOException {
        byte[] large = new byte[UnitTreeImport.MAX_BYTES + 1];

        assertThatThrownBy(() -> UnitTreeImport.fromCsv(new ByteArrayInputStream(large)))
                .hasMessageContaining("larger than 10 MB");
    }

    @Test
    void moreUnitsThanTheLimitAreRefused() {
        StringBuilder file = new StringBuilder("id,name,parent\nr,R,\n");
        IntStream.range(0, UnitTreeImport.MAX_UNITS)
                .forEach(i -> file.append("u").append(i).append(",U,r\n"));

        assertThatThrownBy(() -> read(file.toString())).hasMessageContaining("more than 100000 units");
    }

    private static List<Unit> read(String file) {
        return UnitTreeImport.fromCsv(file.getBytes(StandardCharsets.UTF_8)).units();
    }

    private static List<String> mistakesOf(String file) {
        return problemOf(file).violations().stream()
                .map(violation -> violation.field() + ": " + violation.message())
                .toList();
    }

    private static SurveyProblem problemOf(String file) {
        return catchThrowableOfType(SurveyProblem.class, () -> read(file));
    }
}
