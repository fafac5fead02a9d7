package se.tillitsspegeln.export;

/** What a row is about. */
public enum Detail {
    /** One role of a unit. */
    ROLE("role"),
    /** One scale of a role. */
    SCALE("scale"),
    /** One item of a role. */
    ITEM("item");

    private final String wire;

    Detail(String wire) {
        this.wire = wire;
    }

    /** As the column {@code kind} has it. */
    public String wire() {
        return wire;
    }
}
