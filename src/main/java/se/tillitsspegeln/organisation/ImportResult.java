package se.tillitsspegeln.organisation;

/**
 * What an import did.
 *
 * @param units how many units the tree has now
 * @param added units that were not there before
 * @param changed units with another name or another parent than before
 * @param removed units that are no longer there
 */
public record ImportResult(int units, int added, int changed, int removed) {}
