package se.tillitsspegeln.web.profile;

import java.util.List;

/**
 * Something that can be said of a profile.
 *
 * @param scales the ids of the scales it is about, the first one first
 */
public record Observation(Kind kind, List<String> scales) {

    /** What is said, in the order of importance. */
    public enum Kind {
        /** These lie above all others. */
        HIGHEST,
        /** These lie below all others. */
        LOWEST,
        /** The first lies above the second, though no scale lies above or below all others. */
        CONTRAST,
        /** No two scales differ by more than chance. */
        NO_DIFFERENCE,
        /** There are too few answers to tell a difference from chance. */
        TOO_FEW,
        /** The scale lies on the trust side of the middle. */
        TOWARDS_TRUST,
        /** The scale lies on the control side of the middle. */
        TOWARDS_CONTROL,
        /** On these the answers are far apart. */
        APART,
        /** On every scale the answers are close together. */
        TOGETHER,
        /** The scale may lie on either side of the middle. */
        NEITHER_SIDE;

        /** Whether it is about which scales lie above or below others. */
        boolean isDifference() {
            return compareTo(TOO_FEW) <= 0;
        }
    }

    public Observation {
        scales = List.copyOf(scales);
    }
}
