package se.tillitsspegeln.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept with a release beside its cells.
 *
 * @param ruleVersion the version of the disclosure rule that made it
 * @param minimumGroupSize k
 * @param roles the roles that were invited, whether or not they are shown anywhere, in a fixed order
 * @param audit one line per role and plan
 * @param reliability per role and scale, over the whole organisation's shown set
 */
record ReleaseDocument(
        int ruleVersion,
        int minimumGroupSize,
        List<String> roles,
        List<AuditLine> audit,
        List<ScaleReliability> reliability) {

    /** The rule as it is now: carry-up per role and item. */
    static final int RULE = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What the audit found in one plan.
     *
     * @param plan {@code people} or an item's id
     * @param blocks how many blocks were closed
     * @param smallest valid answers in the smallest block, 0 if there is none
     */
    record AuditLine(String role, String plan, int blocks, int smallest) {}

    /** Cronbach's α of a scale; absent below 100 complete sheets or where nothing varies. */
    record ScaleReliability(
            String role,
            String scale,
            int completeSheets,
            @Nullable Double alpha) {}

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers is always JSON", e);
        }
    }

    static ReleaseDocument fromJson(String json) {
        try {
            return JSON.readValue(json, ReleaseDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored release cannot be read", e);
        }
    }
}
