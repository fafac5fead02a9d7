package se.tillitsspegeln.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.Profiles;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.hr.profile.ThreeRounds;

@QuarkusTest
class ProfilesWorkbookTest {

    @Inject
    ThreeRounds fixed;

    @Inject
    Rounds rounds;

    @Inject
    Profiles profiles;

    @Test
    void fullSheetGoesOnAsTheNextOneAndNothingIsLost() throws IOException {
        var round = fixed.ids().get(0);
        RoundContent content = rounds.content(round);
        var texts = new ProfilesWorkbook.Texts("Explained", List.of(), List.of("Roles", "Scales", "Items"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<UnitId> units = List.of(new UnitId("team-a"), new UnitId("team-b"));
        new ProfilesWorkbook(content, texts, 11).write(() -> profiles.stream(round, units), file);

        int items = content.scoredItems().size();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            List<Sheet> sheets = book.getSheets()
                    .filter(sheet -> sheet.getName().startsWith("Items"))
                    .toList();
            assertThat(sheets).hasSize((2 * items + 9) / 10);
            assertThat(sheets.get(1).getName()).isEqualTo("Items 2");
            int rows = 0;
            for (Sheet sheet : sheets) {
                assertThat(sheet.read().get(0).getCellText(0)).isEqualTo("round");
                rows += sheet.read().size() - 1;
            }
            assertThat(rows).isEqualTo(2 * items);
        }
    }
}
