package se.tillitsspegeln.operations;

/** A reason not to start, worded for the operator. */
public final class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartProblem(String message) {
        super(message);
    }
}
