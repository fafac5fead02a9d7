package se.tillitsspegeln.bench;

/**
 * One subject that is measured. To add one: implement this, add it to {@link Main#ALL}, and give the table a figure beside
 * what it is compared with in the same run, because a figure alone says nothing on another machine.
 */
interface Bench {

    /** As in {@code -Dbench=close,plan}. */
    String name();

    /** Whether it is run without being named. */
    default boolean isShort() {
        return true;
    }

    void run(Table table) throws Exception;
}
