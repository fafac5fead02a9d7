package se.tillitsspegeln.shared;

/** When what has been read may be relied upon. */
public interface Durability {

    /**
     * Returns when all that could be read before this call would outlast the end of the process. The embedded database shows a
     * commit to others some milliseconds before it is on the disk.
     *
     * @throws IllegalStateException if it cannot be brought to the disk
     */
    void awaitSeen();
}
