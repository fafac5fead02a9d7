package se.tillitsspegeln.kubernetes;

import java.io.IOException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for a kubectl whose kustomize knows today's words ({@code resources} with folders, {@code patches}). */
class KubectlCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            Rendered.of("demo");
            return ConditionEvaluationResult.enabled("kubectl renders");
        } catch (IOException missing) {
            if (Boolean.getBoolean("kubectl.required")) {
                throw new IllegalStateException("kubectl is required here: " + missing.getMessage(), missing);
            }
            return ConditionEvaluationResult.disabled(
                    "SKIPPED, nothing under k8s/ was tested: " + missing.getMessage());
        }
    }
}
