package se.tillitsspegeln.api.v1.openapi;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the document says of the API as a whole. Title and version stand in the settings. */
@OpenAPIDefinition(
        info = @Info(title = "Tillitsspegeln", version = "1"),
        tags = {
            @Tag(name = "Questionnaires", description = "What is asked. Public."),
            @Tag(name = "Units", description = "The organisation's tree of units."),
            @Tag(name = "Rounds", description = "From draft to closed; codes and participation."),
            @Tag(name = "Responses", description = "Taking answers. Public: the code is the admission."),
            @Tag(name = "Profiles", description = "What a unit shows of a closed round."),
            @Tag(name = "Tokens", description = "What programs log in with. Administrators only.")
        },
        components = @Components(schemas = @Schema(name = "Problem", implementation = ProblemJson.class)))
final class ApiDescription {

    static final String BASIC = "basic";
    static final String BEARER = "token";

    private ApiDescription() {}
}
