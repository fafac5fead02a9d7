package se.tillitsspegeln.questionnaire;

/** An item answered with one of the points {@code min..max}, or {@code na}. */
public sealed interface ScoredItem extends Item permits LikertItem, BipolarItem {

    /** Lowest point, the control pole of a bipolar item. */
    int min();

    /** Highest point, the trust pole of a bipolar item. */
    int max();

    /** Whether a point x is scored as {@code min + max - x}; answers are stored raw. */
    boolean reversed();

    /** How many points there are to choose among. */
    default int points() {
        return max() - min() + 1;
    }
}
