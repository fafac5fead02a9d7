package se.tillitsspegeln.organisation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillitsspegeln.shared.SurveyProblem;

class CsvTextTest {

    private static final String TEXT = "id,name,parent\r\nr,Räddning åt öar,\r\n";

    static byte[][] encodings() {
        return new byte[][] {
            TEXT.getBytes(UTF_8),
            ("\uFEFF" + TEXT).getBytes(UTF_8),
            ("\uFEFF" + TEXT).getBytes(UTF_16LE),
            ("\uFEFF" + TEXT).getBytes(UTF_16BE),
            TEXT.getBytes(UTF_16LE),
            TEXT.getBytes(UTF_16BE),
            TEXT.getBytes(ISO_8859_1),
            TEXT.getBytes(Charset.forName("windows-1252")),
        };
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void lettersSurviveEveryEncodingThatSpreadsheetsSaveIn(byte[] file) {
        assertThat(UnitTreeImport.fromCsv(file).root().name()).isEqualTo("Räddning åt öar");
    }

    @Test
    void typographicDashOfWindowsIsRead() {
        byte[] file = "id,name,parent\nr,Väst – öst,\n".getBytes(Charset.forName("windows-1252"));

        assertThat(UnitTreeImport.fromCsv(file).root().name()).isEqualTo("Väst – öst");
    }

    @Test
    void archiveDisguisedAsCsvIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("units.csv"));
            zip.write(TEXT.getBytes(UTF_8));
        }

        assertThatThrownBy(() -> UnitTreeImport.fromCsv(bytes.toByteArray()))
                .isInstanceOf(SurveyProblem.class)
                .hasMessageContaining("save the sheet as CSV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0001\u0002", "id,na\u0000me,parent\nr,R,\n"})
    void binaryFileIsRefused(String content) {
        assertThatThrownBy(() -> UnitTreeImport.fromCsv(content.getBytes(ISO_8859_1)))
                .hasMessageContaining("not a text file");
    }
}
