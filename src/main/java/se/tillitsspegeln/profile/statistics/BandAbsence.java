package se.tillitsspegeln.profile.statistics;

/** Why an index has no uncertainty band. */
public enum BandAbsence {
    /** Fewer than ten answers. */
    TOO_FEW,
    /** Everyone invited answered, so there is nobody left to be uncertain about. */
    EVERYONE_ANSWERED,
    /** Everyone who answered chose the same. Never given where the index has a {@link Bound}. */
    ALL_ALIKE
}
