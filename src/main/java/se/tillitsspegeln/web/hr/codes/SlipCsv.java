package se.tillitsspegeln.web.hr.codes;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.tillitsspegeln.shared.SpreadsheetText;

/** Slips as a file for a mail merge: RFC 4180 with the byte order mark that spreadsheets want. */
final class SlipCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SlipCsv() {}

    static String of(List<Slip> slips, CodesMessages words) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(
                    words.columnUnit(),
                    words.columnName(),
                    words.columnRole(),
                    words.columnCode(),
                    words.columnAddress());
            for (Slip slip : slips) {
                csv.printRecord(
                        slip.unit(), SpreadsheetText.harmless(slip.name()), slip.role(), slip.code(), slip.address());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
