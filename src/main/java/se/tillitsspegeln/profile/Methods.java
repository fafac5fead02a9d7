package se.tillitsspegeln.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.SurveyProblem;

/** Reads what a release keeps about its measurement and its audit: one key look-up. */
@ApplicationScoped
public class Methods {

    private final Rounds rounds;
    private final ReleaseRepository releases;

    Methods(Rounds rounds, ReleaseRepository releases) {
        this.rounds = rounds;
        this.releases = releases;
    }

    /** @throws SurveyProblem {@code round-unknown} or {@code round-not-closed} */
    @Transactional
    public Method of(RoundId id) {
        ProfileProblems.requireClosed(rounds.require(id));
        ReleaseEntity release = releases.releases(Set.of(id)).get(0);
        ReleaseDocument document = ReleaseDocument.fromJson(release.document);
        return new Method(
                id,
                document.ruleVersion(),
                document.minimumGroupSize(),
                document.roles(),
                document.method() == null ? List.of() : document.method(),
                document.audit());
    }
}
