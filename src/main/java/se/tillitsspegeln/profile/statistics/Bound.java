package se.tillitsspegeln.profile.statistics;

/** Says that a shown index stands for everything from it outwards. */
public enum Bound {
    /** The true index is the shown one or lower. */
    AT_MOST,
    /** The true index is the shown one or higher. */
    AT_LEAST
}
