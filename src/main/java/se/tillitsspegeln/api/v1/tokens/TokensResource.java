package se.tillitsspegeln.api.v1.tokens;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.api.v1.ApiPaths;
import se.tillitsspegeln.api.v1.Bodies;
import se.tillitsspegeln.security.Access;
import se.tillitsspegeln.security.token.ApiTokens;

@Path(ApiPaths.V1 + "/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
class TokensResource {

    private final ApiTokens tokens;
    private final Access access;

    TokensResource(ApiTokens tokens, Access access) {
        this.tokens = tokens;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "createToken",
            summary = "Makes a token for a program",
            description = "Only for administrators. The token's text is shown this once.")
    @APIResponse(
            responseCode = "201",
            description = "The token",
            content = @Content(schema = @Schema(implementation = MadeTokenJson.class)))
    public MadeTokenJson create(@Nullable NewTokenJson wish) {
        access.requireAdmin();
        return MadeTokenJson.of(
                tokens.make(Bodies.require(wish).toWish(), access.current().name()));
    }

    @GET
    @Operation(operationId = "listTokens", summary = "All tokens, without their texts")
    public List<TokenJson> list() {
        access.requireAdmin();
        return tokens.all().stream().map(TokenJson::of).toList();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeToken",
            summary = "Revokes a token",
            description = "From here on it opens nothing, on every instance.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void revoke(@Parameter(description = "The token's id") @PathParam("id") String id) {
        access.requireAdmin();
        tokens.revoke(id);
    }
}
