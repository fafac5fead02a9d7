package se.tillitsspegeln.api.v1.rounds;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillitsspegeln.round.IssuedCode;

/** New codes, in the order asked for. */
@Schema(name = "Codes", description = "New codes, in the order asked for. They are shown this once.")
record CodesJson(List<CodeJson> codes) {

    @Schema(name = "Code", description = "One person's code. It opens the questionnaire once, and is stored nowhere.")
    record CodeJson(String unit, String role, String code) {

        static CodeJson of(IssuedCode issued) {
            return new CodeJson(issued.unit().value(), issued.role(), issued.code());
        }

        @Override
        public String toString() {
            return "CodeJson[kept secret]";
        }
    }

    static CodesJson of(List<IssuedCode> issued) {
        return new CodesJson(issued.stream().map(CodeJson::of).toList());
    }
}
