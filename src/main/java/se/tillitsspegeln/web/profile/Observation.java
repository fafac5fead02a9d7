package se.tillitsspegeln.web.profile;

import java.util.List;

/**
 * Something that can be said of a profile.
 *
 * @param scales the ids of the scales it is about, the first one first
 */
public record Observation(Kind kind, List<String> scales) {

    /** What is said. */
    public enum Kind {
        /** The scale lies on the trust side of the middle. */
        TOWARDS_TRUST,
        /** The scale lies on the control side of the middle. */
        TOWARDS_CONTROL,
        /** The scale may lie on either side of the middle. */
        NEITHER_SIDE,
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
        /** On these the answers are far apart. */
        APART,
        /** On every scale the answers are close together. */
        TOGETHER
    }

    public Observation {
        scales = List.copyOf(scales);
    }
}
