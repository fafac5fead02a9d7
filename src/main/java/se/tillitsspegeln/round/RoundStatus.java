package se.tillitsspegeln.round;

import java.util.Locale;

/** Where a round is in its life; it only ever moves forward. */
public enum RoundStatus {
    /** Being prepared: may be changed and deleted. */
    DRAFT,
    /** Taking answers; tree, threshold and questionnaires are frozen. */
    OPEN,
    /** Taking no more answers; the release is being made. */
    CLOSING,
    /** Released, never to change again. */
    CLOSED;

    /** As the API writes it: {@code draft}, {@code open}, {@code closing}, {@code closed}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
