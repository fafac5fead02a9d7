package se.tillitsspegeln.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Method.AuditLine;
import se.tillitsspegeln.profile.Method.ScaleMethod;

/**
 * What is kept with a release beside its cells. Documents of every earlier version can be read; what they kept and is no
 * longer used is passed over.
 *
 * @param ruleVersion the version of the disclosure rule that made it
 * @param minimumGroupSize k
 * @param roles the roles that were invited, whether or not they are shown anywhere, in a fixed order
 * @param audit one line per role and plan
 * @param method per role and scale, over the whole organisation; absent before version 2
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReleaseDocument(
        int ruleVersion,
        int minimumGroupSize,
        List<String> roles,
        List<AuditLine> audit,
        @Nullable List<ScaleMethod> method) {

    /**
     * The rule as it is now. 1: carry-up per role and item. 2: the same, α over complete sheets only where these tell of
     * nobody who skipped an item.
     */
    static final int RULE = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

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
