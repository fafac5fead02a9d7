package se.tillitsspegeln.api.v1.profiles;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.tillitsspegeln.export.ProfilesCsv;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.round.RoundContent;

/** Writes profiles one after the other and keeps none, so that memory does not grow with how many there are. */
record AllProfiles(RoundContent content, Supplier<Stream<Profile>> profiles, ObjectWriter json, String format)
        implements StreamingOutput {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    static String contentType(String format) {
        return format.equals(CSV) ? CSV + ";charset=UTF-8;header=present" : format;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (Stream<Profile> all = profiles.get()) {
            if (format.equals(CSV)) {
                writeCsv(all.iterator(), out);
            } else {
                writeLines(all.iterator(), out);
            }
        }
    }

    private void writeLines(Iterator<Profile> all, OutputStream out) throws IOException {
        while (all.hasNext()) {
            out.write(json.writeValueAsBytes(ProfileJson.of(all.next(), content)));
            out.write('\n');
        }
    }

    private void writeCsv(Iterator<Profile> all, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        ProfilesCsv csv = ProfilesCsv.begin(content, text);
        while (all.hasNext()) {
            csv.write(all.next());
        }
        text.flush();
    }
}
