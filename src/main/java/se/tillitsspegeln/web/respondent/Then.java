package se.tillitsspegeln.web.respondent;

import java.util.Locale;

/** Where someone came from to mend one answer, and will return to. */
enum Then {
    NEXT,
    CHECK,
    GAPS;

    static Then of(String name) {
        return switch (name) {
            case "check" -> CHECK;
            case "gaps" -> GAPS;
            default -> NEXT;
        };
    }

    /** As the address says it; empty for the ordinary way. */
    String query() {
        return this == NEXT ? "" : name().toLowerCase(Locale.ROOT);
    }
}
