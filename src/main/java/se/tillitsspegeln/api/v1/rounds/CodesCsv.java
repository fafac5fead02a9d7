package se.tillitsspegeln.api.v1.rounds;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.tillitsspegeln.api.v1.rounds.CodesJson.CodeJson;

/** Writes codes as CSV, a line at a time. */
@Provider
@Produces(CodesCsv.TEXT_CSV)
class CodesCsv implements MessageBodyWriter<CodesJson> {

    static final String TEXT_CSV = "text/csv";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader("unit", "role", "code").get();

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return CodesJson.class == type;
    }

    @Override
    public void writeTo(
            CodesJson codes,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present");
        CSVPrinter csv =
                new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), FORMAT);
        for (CodeJson code : codes.codes()) {
            csv.printRecord(code.unit(), code.role(), code.code());
        }
        csv.flush();
    }
}
