package se.tillitsspegeln.api.v1.tokens;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillitsspegeln.security.token.ApiTokens.Made;

/** A token just made. */
@Schema(name = "MadeToken", description = "A token just made; its text is shown this once.")
record MadeTokenJson(
        String id,

        @Schema(description = "Send it as Authorization: Bearer …")
        String token) {

    static MadeTokenJson of(Made made) {
        return new MadeTokenJson(made.id(), made.text());
    }

    @Override
    public String toString() {
        return "MadeTokenJson[" + id + "]";
    }
}
