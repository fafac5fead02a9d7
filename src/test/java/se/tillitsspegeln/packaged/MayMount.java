package se.tillitsspegeln.packaged;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test only where this user may mount a small disk in memory; elsewhere it is skipped visibly. */
class MayMount implements ExecutionCondition {

    private static final int SECONDS = 20;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean root = "root".equals(System.getProperty("user.name"))
                && System.getProperty("os.name", "").equals("Linux");
        return root
                ? ConditionEvaluationResult.enabled("may mount")
                : ConditionEvaluationResult.disabled("only root on Linux may mount a small disk");
    }

    static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
