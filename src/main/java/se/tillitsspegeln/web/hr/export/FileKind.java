package se.tillitsspegeln.web.hr.export;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.export.ProfilesCsv;
import se.tillitsspegeln.export.ProfilesWorkbook;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.web.Language;

/** The files there are. */
enum FileKind {
    /** A workbook. */
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** RFC 4180 in UTF-8. */
    CSV(".csv", "text/csv;charset=UTF-8;header=present"),
    /** The same with the mark without which a spreadsheet spoils every å, ä and ö. */
    EXCEL_CSV(".csv", "text/csv;charset=UTF-8;header=present");

    private final String suffix;
    private final String mediaType;

    FileKind(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** Anything unknown is the plain table. */
    static FileKind of(@Nullable String format) {
        return "xlsx".equals(format) ? XLSX : "csv-excel".equals(format) ? EXCEL_CSV : CSV;
    }

    String suffix() {
        return suffix;
    }

    String mediaType() {
        return mediaType;
    }

    /** @param profiles a new stream of the same profiles at each call */
    StreamingOutput body(RoundContent content, Supplier<Stream<Profile>> profiles, Round round, Language language) {
        return this == XLSX
                ? out -> new ProfilesWorkbook(content, Explanation.of(content, round, language)).write(profiles, out)
                : out -> writeCsv(content, profiles, out);
    }

    private void writeCsv(RoundContent content, Supplier<Stream<Profile>> profiles, OutputStream out)
            throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (this == EXCEL_CSV) {
            text.write(ProfilesCsv.BYTE_ORDER_MARK);
        }
        ProfilesCsv csv = ProfilesCsv.begin(content, text);
        try (Stream<Profile> all = profiles.get()) {
            for (Iterator<Profile> each = all.iterator(); each.hasNext(); ) {
                csv.write(each.next());
            }
        }
        text.flush();
    }
}
