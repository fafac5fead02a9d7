package se.tillitsspegeln.api.v1.units;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.api.v1.ApiPaths;
import se.tillitsspegeln.api.v1.Bodies;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.organisation.UnitTreeImport;
import se.tillitsspegeln.organisation.UnitTreeImport.Row;
import se.tillitsspegeln.security.Access;

@Path(ApiPaths.V1 + "/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
class UnitsResource {

    private final Organisation organisation;
    private final Access access;

    UnitsResource(Organisation organisation, Access access) {
        this.organisation = organisation;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listUnits",
            summary = "The unit tree of today",
            description =
                    "Parents before children; an account that is limited to a unit gets the part from there down.")
    public List<UnitJson> list() {
        UnitTree tree = organisation.tree();
        return tree.units().stream()
                .filter(unit -> access.mayKnow(unit.id(), tree))
                .map(UnitJson::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getUnit", summary = "One unit")
    public UnitJson get(@Parameter(description = "The unit's id") @PathParam("id") String id) {
        UnitTree tree = organisation.tree();
        UnitId unit = new UnitId(id);
        access.requireKnow(unit, tree);
        return UnitJson.of(tree.find(unit).orElseThrow());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceUnits",
            summary = "Replaces the unit tree",
            description = "Wholly or not at all. Rows may come in any order; exactly one has no parent. As CSV, the"
                    + " header names the columns id, name and parent. Rounds that have opened keep the tree they have.")
    public ImportJson replace(@Nullable List<@Nullable UnitJson> units) {
        access.requireManageUnits();
        List<@Nullable Row> rows = new ArrayList<>();
        Bodies.require(units).forEach(unit -> rows.add(unit == null ? null : unit.toRow()));
        return ImportJson.of(organisation.replace(UnitTreeImport.fromRows(rows)));
    }

    @PUT
    @Consumes("text/csv")
    @Operation(hidden = true)
    public ImportJson replaceByFile(InputStream file) throws IOException {
        access.requireManageUnits();
        return ImportJson.of(organisation.replace(UnitTreeImport.fromCsv(file)));
    }
}
