package se.tillitsspegeln.questionnaire;

/**
 * A line between two poles.
 *
 * @param low the control or traditional pole, point {@code min}
 * @param high the trust pole, point {@code max}
 */
public record BipolarItem(ItemId id, int min, int max, LocalizedText topic, LocalizedText low, LocalizedText high)
        implements ScoredItem {

    @Override
    public boolean reversed() {
        return false;
    }
}
