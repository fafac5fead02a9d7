package se.tillitsspegeln.shared;

/**
 * One kind of problem that a caller can meet, as RFC 9457 understands it.
 *
 * @param slug stable name, the last part of the problem's {@code type} and the key of its texts on the pages
 * @param status the HTTP status, 400..599
 * @param title short English title, the same for every occurrence
 */
public record ProblemType(String slug, int status, String title) {}
