package se.tillitsspegeln.profile;

/** A check has stopped a release that would have been wrong. What it says is for people to read and tells no answers. */
final class ReleaseStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReleaseStopped(String why) {
        super("The release was stopped: " + why);
    }
}
