package se.tillitsspegeln.web.hr.units;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.agreement.Agreements;
import se.tillitsspegeln.organisation.ImportPreview;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.organisation.UnitTreeImport;
import se.tillitsspegeln.organisation.UnitsInvalid;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;

/**
 * The unit tree: browsed level by level, replaced from a file. The file travels along in the form between the look and
 * the change, so that nothing is kept on the server for someone who never comes back.
 */
@Blocking
@Path("/" + Language.PATTERN + "/hr/units")
public class UnitsPage {

    private final Organisation organisation;
    private final Agreements agreements;
    private final Viewer viewer;

    UnitsPage(Organisation organisation, Agreements agreements, Viewer viewer) {
        this.organisation = organisation;
        this.agreements = agreements;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance units(
                Page page, UnitLevel level, boolean replaced, boolean noFile, List<Mistake> mistakes);

        static native TemplateInstance unitsPreview(Page page, PreviewView preview, String file, boolean changedSince);
    }

    @GET
    public TemplateInstance show(
            @PathParam("lang") Language language, @RestQuery @Nullable String unit, @RestQuery boolean replaced) {
        viewer.requireManageUnits();
        return units(language, unit, replaced, false, List.of());
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response preview(@PathParam("lang") Language language, @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        viewer.requireManageUnits();
        if (file == null || file.fileName().isEmpty()) {
            return Answers.mend(units(language, null, false, true, List.of()));
        }
        try {
            byte[] content = Files.readAllBytes(file.uploadedFile());
            UnitTree next = UnitTreeImport.fromCsv(content);
            return Response.ok(preview(language, next, content, false)).build();
        } catch (UnitsInvalid problem) {
            List<Mistake> mistakes = Mistake.of(problem, Words.of(UnitsMessages.class, language));
            return Answers.mend(units(language, null, false, false, mistakes));
        }
    }

    /**
     * Makes the change that was looked at; looks again if it has become another one.
     *
     * @param file the file in Base64, just as it was uploaded
     * @param seen what the look promised
     */
    @POST
    public Response replace(
            @PathParam("lang") Language language, @RestForm @Nullable String file, @RestForm @Nullable String seen) {
        viewer.requireManageUnits();
        byte[] content = decoded(file == null ? "" : file);
        UnitTree next = UnitTreeImport.fromCsv(content);
        if (!PreviewView.fingerprint(organisation.preview(next)).equals(seen)) {
            return Answers.mend(preview(language, next, content, true));
        }
        organisation.replace(next);
        return Answers.seeOther("/" + language.tag() + "/hr/units?replaced=true");
    }

    /** A field that somebody has tampered with is as good as an empty file. */
    private static byte[] decoded(String file) {
        try {
            return Base64.getDecoder().decode(file);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private TemplateInstance preview(Language language, UnitTree next, byte[] content, boolean changedSince) {
        ImportPreview preview = organisation.preview(next);
        int agreed =
                agreements.countAmong(preview.removed().stream().map(Unit::id).toList());
        PreviewView view = PreviewView.of(preview, next, agreed);
        Page page = HrFrame.page(language, Part.UNITS, "/units", viewer);
        String file = Base64.getEncoder().encodeToString(content);
        return page.dress(Templates.unitsPreview(page, view, file, changedSince));
    }

    private TemplateInstance units(
            Language language, @Nullable String unit, boolean replaced, boolean noFile, List<Mistake> mistakes) {
        Page page = HrFrame.page(language, Part.UNITS, "/units", viewer);
        UnitLevel level = UnitLevel.of(organisation.tree(), unit, page.to("/hr/units?unit="));
        return page.dress(Templates.units(page, level, replaced, noFile, mistakes));
    }
}
