package se.tillitsspegeln.operations.backup;

/** The newest migration of this version: a backup from a later one is not put back. A test compares it with the folder. */
public final class SchemaVersion {

    public static final int NEWEST = 70;

    private SchemaVersion() {}
}
