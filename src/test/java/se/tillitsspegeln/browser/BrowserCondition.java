package se.tillitsspegeln.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Asked once a class; an assumption in {@code @BeforeAll} would hide the skipped tests from the report. */
class BrowserCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<Path> chromium = chromium();
        if (chromium.isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium at " + chromium.get());
        }
        if (Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException("browser.required is set, and there is no Chromium on this machine");
        }
        return ConditionEvaluationResult.disabled("there is no Chromium on this machine (install chromium)");
    }

    static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
