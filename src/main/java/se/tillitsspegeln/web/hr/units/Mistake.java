package se.tillitsspegeln.web.hr.units;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.tillitsspegeln.shared.SurveyProblem;

/**
 * One thing that is wrong with an uploaded file.
 *
 * @param line the line's number, empty if the whole file is meant
 * @param text in English
 */
record Mistake(String line, String text) {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    static List<Mistake> of(SurveyProblem problem) {
        return problem.violations().stream()
                .map(violation -> {
                    Matcher line = LINE.matcher(violation.field());
                    return new Mistake(line.matches() ? line.group(1) : "", violation.message());
                })
                .toList();
    }
}
