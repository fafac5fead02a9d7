package se.tillitsspegeln.web.hr.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.round.AccessCodes;
import se.tillitsspegeln.round.CodeOrder;
import se.tillitsspegeln.round.IssuedCode;
import se.tillitsspegeln.round.Roles;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;
import se.tillitsspegeln.web.hr.codes.CodesView.Mistakes;

/**
 * Makes access codes. The answer to the form is the one place where they can be read: as a file, or as slips to print.
 * Nothing is kept, so there is nothing to redirect to.
 */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}/codes")
public class CodesPage {

    private final Rounds rounds;
    private final AccessCodes codes;
    private final Roles roles;
    private final Viewer viewer;

    CodesPage(Rounds rounds, AccessCodes codes, Roles roles, Viewer viewer) {
        this.rounds = rounds;
        this.codes = codes;
        this.roles = roles;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance codes(Page page, CodesView view);

        static native TemplateInstance slips(Page page, String id, String name, String address, List<Slip> slips);
    }

    @GET
    public Response show(
            @PathParam("lang") Language language, @PathParam("id") String id, @RestQuery @Nullable String unit) {
        viewer.requireManageRounds();
        Round round = rounds.require(new RoundId(id));
        if (!takesCodes(round) || rounds.content(round.id()).tree().isEmpty()) {
            return Answers.seeOther("/" + language.tag() + "/hr/rounds/" + id);
        }
        return Response.ok(form(language, round, unit, new CodesForm(), Mistakes.NONE))
                .build();
    }

    @POST
    public Response make(
            @PathParam("lang") Language language,
            @PathParam("id") String id,
            @RestQuery @Nullable String unit,
            @BeanParam CodesForm form,
            @Context UriInfo uri) {
        viewer.requireManageRounds();
        return make(language, rounds.require(new RoundId(id)), unit, form, uri.getBaseUri());
    }

    /** The same from a file; what is wrong with it is shown together with its lines, so that it can be mended there. */
    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response makeFromFile(
            @PathParam("lang") Language language,
            @PathParam("id") String id,
            @RestQuery @Nullable String unit,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String as,
            @Context UriInfo uri)
            throws IOException {
        viewer.requireManageRounds();
        String lines = file == null ? "" : Files.readString(file.uploadedFile(), StandardCharsets.ISO_8859_1);
        CodesForm form = CodesForm.ofLines(lines, as);
        return make(language, rounds.require(new RoundId(id)), unit, form, uri.getBaseUri());
    }

    private Response make(Language language, Round round, @Nullable String unit, CodesForm form, URI base) {
        if (!takesCodes(round)) {
            return Answers.seeOther("/" + language.tag() + "/hr/rounds/" + round.id());
        }
        UnitTree tree = rounds.content(round.id()).tree();
        OrderCheck check = OrderCheck.of(form, here(tree, unit), tree, roles, Words.of(CodesMessages.class, language));
        if (!check.mistakes().equals(Mistakes.NONE)) {
            return Answers.mend(form(language, round, unit, form, check.mistakes()));
        }
        return handedOut(language, round, check.orders(), form.isCsv(), base);
    }

    private Response handedOut(Language language, Round round, List<CodeOrder> orders, boolean csv, URI base) {
        UnitTree tree = rounds.content(round.id()).tree();
        List<IssuedCode> issued = rounds.issueCodes(round.id(), orders);
        List<Slip> slips = issued.stream()
                .map(code -> Slip.of(code, tree, roles, language, base))
                .toList();
        return csv ? file(slips, language) : slips(language, round, slips, base);
    }

    private static Response file(List<Slip> slips, Language language) {
        CodesMessages words = Words.of(CodesMessages.class, language);
        return Response.ok(SlipCsv.of(slips, words), "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + words.fileName() + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response slips(Language language, Round round, List<Slip> slips, URI base) {
        Page page = HrFrame.page(language, Part.ROUNDS, "/rounds/" + round.id() + "/codes", viewer);
        String address = base.toString().replaceFirst("^\\w+://", "").replaceFirst("/$", "");
        return Response.ok(page.dress(Templates.slips(page, round.id().value(), round.name(), address, slips)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private TemplateInstance form(
            Language language, Round round, @Nullable String unit, CodesForm form, Mistakes mistakes) {
        UnitTree tree = rounds.content(round.id()).tree();
        UnitId here = here(tree, unit);
        Page page = HrFrame.page(language, Part.ROUNDS, "/rounds/" + round.id() + "/codes?unit=" + here, viewer);
        return page.dress(Templates.codes(
                page,
                CodesView.of(round, tree, here, codes.groups(round.id()), roles.all(), form, mistakes, language)));
    }

    private static UnitId here(UnitTree tree, @Nullable String unit) {
        UnitId here = unit == null ? tree.root().id() : new UnitId(unit);
        return tree.find(here).orElseThrow(NotFoundException::new).id();
    }

    private static boolean takesCodes(Round round) {
        return round.is(RoundStatus.DRAFT) || round.is(RoundStatus.OPEN);
    }
}
