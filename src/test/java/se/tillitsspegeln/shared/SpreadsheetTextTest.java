package se.tillitsspegeln.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+46, '''+46'",
        "-x, '''-x'",
        "@a, '''@a'",
        "\uFF1D1, '''\uFF1D1'",
        "Avdelning 1, Avdelning 1",
        "A=b, A=b"
    })
    void nameNeverBecomesAFormula(String name, String cell) {
        assertThat(SpreadsheetText.harmless(name)).isEqualTo(cell);
    }
}
