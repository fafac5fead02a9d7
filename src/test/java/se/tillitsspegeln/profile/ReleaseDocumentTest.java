package se.tillitsspegeln.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.profile.Method.AuditLine;
import se.tillitsspegeln.profile.Method.Figures;
import se.tillitsspegeln.profile.Method.ScaleMethod;

class ReleaseDocumentTest {

    @Test
    void documentOfTheFirstRuleIsStillRead() {
        ReleaseDocument old = ReleaseDocument.fromJson("""
                {"ruleVersion":1,"minimumGroupSize":7,"roles":["chefer"],
                 "audit":[{"role":"chefer","plan":"people","blocks":3,"smallest":7}],
                 "reliability":[{"role":"chefer","scale":"tillit","completeSheets":120,"alpha":0.812345}]}""");
        assertThat(old.roles()).containsExactly("chefer");
        assertThat(old.audit()).containsExactly(new AuditLine("chefer", "people", 3, 7, null));
        assertThat(old.method()).isNull();
    }

    @Test
    void documentIsReadAsItWasWritten() {
        ReleaseDocument document = new ReleaseDocument(
                ReleaseDocument.RULE,
                5,
                List.of("chefer"),
                List.of(new AuditLine("chefer", "people", 2, 5, Map.of("5", 1, "20+", 1))),
                List.of(
                        new ScaleMethod("chefer", "s", new Figures(120, null, null, 2, 0.1, null, -0.2, 0.7)),
                        new ScaleMethod("chefer", "t", null)));
        assertThat(ReleaseDocument.fromJson(document.toJson())).isEqualTo(document);
    }
}
