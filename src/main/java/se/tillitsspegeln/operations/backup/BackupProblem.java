package se.tillitsspegeln.operations.backup;

/** A backup that could not be made or is none, worded for the operator. */
final class BackupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupProblem(String message) {
        super(message);
    }

    BackupProblem(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
