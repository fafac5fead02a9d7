package se.tillitsspegeln.web.hr.codes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posters to print, one a page.
 *
 * @param address where people type their code, as it is read
 * @param qr the same address as a picture
 * @param until when the round closes, or {@code null}
 * @param more how many units were left out
 */
record PosterView(
        String id,
        String name,
        String address,
        Qr qr,
        int minutes,
        @Nullable String until,
        List<String> units,
        int more) {}
