package se.tillitsspegeln.web.hr.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import se.tillitsspegeln.agreement.Agreements;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.hr.HrTime;
import se.tillitsspegeln.web.hr.Viewer;

/** Looks up what pages show of a unit's agreements; one query for a unit that has none of an earlier round. */
@ApplicationScoped
public class AgreementViews {

    private final Agreements agreements;
    private final HrTime time;
    private final Viewer viewer;

    AgreementViews(Agreements agreements, HrTime time, Viewer viewer) {
        this.agreements = agreements;
        this.time = time;
        this.viewer = viewer;
    }

    /** @param tree the round's tree, which decides who may write */
    public AgreementView of(Round round, Unit unit, UnitTree tree, Language language) {
        boolean may = viewer.mayAgree(unit.id(), tree);
        String edit = "/" + language.tag() + "/hr/rounds/" + round.id() + "/units/" + unit.id() + "/agreement";
        return AgreementView.of(agreements.of(round, unit.id()), may ? edit : null, time, language);
    }
}
