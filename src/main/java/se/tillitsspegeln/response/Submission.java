package se.tillitsspegeln.response;

import java.util.Map;

/**
 * Answers as they arrive, unchecked.
 *
 * @param answers item id to an integer or {@code "na"}; skipped items are left out
 * @param comments id of an open question to text
 */
public record Submission(Map<String, Object> answers, Map<String, String> comments) {

    @Override
    public String toString() {
        return "Submission[kept secret]";
    }
}
