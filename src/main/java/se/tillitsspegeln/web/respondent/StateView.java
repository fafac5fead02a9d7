package se.tillitsspegeln.web.respondent;

import org.jspecify.annotations.Nullable;

/**
 * How things stand for someone who cannot answer now.
 *
 * @param when a moment to know, or {@code null}
 * @param picture whether the own picture can still be seen
 * @param result whether the result of the round can be read
 */
record StateView(String heading, String text, @Nullable String when, boolean picture, boolean result) {}
