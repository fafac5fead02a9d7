package se.tillitsspegeln.web.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.JoinedGroup;
import se.tillitsspegeln.profile.Participations;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profiles;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.response.Answering;
import se.tillitsspegeln.response.Draft;
import se.tillitsspegeln.response.Invitation;
import se.tillitsspegeln.response.OwnPicture;
import se.tillitsspegeln.round.AccessCodes;

/** The one place where these pages meet the rest of the service. */
@ApplicationScoped
class Desk {

    private final Answering answering;
    private final Participations participations;
    private final Profiles profiles;
    private final Clock clock;

    Desk(Answering answering, Participations participations, Profiles profiles, Clock clock) {
        this.answering = answering;
        this.participations = participations;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The code as it is written on the sheet, if this is one that is known. */
    Optional<String> known(String typed) {
        return AccessCodes.canonical(typed).filter(code -> answering.find(code).isPresent());
    }

    Optional<Invitation> find(String code) {
        return answering.find(code);
    }

    boolean takesAnswers(Invitation invitation) {
        return invitation.canAnswer(clock.instant());
    }

    Visit visit(String code, Invitation invitation) {
        return new Visit(code, invitation, Parts.of(invitation.content().questionnaires()), answering.draft(code));
    }

    /** Saves what was changed; a page left as it was costs no write. */
    Draft save(Visit visit, Map<ItemId, String> given) {
        return given.isEmpty() ? visit.draft() : answering.save(visit.code(), given);
    }

    OwnPicture send(Visit visit) {
        return answering.submitDraft(visit.code());
    }

    /**
     * What is shown from the top down to a unit; only the person's own unit and those above it can be asked for.
     *
     * @throws NotFoundException for any other unit, whether there is one or not
     */
    List<Profile> path(Invitation invitation, UnitId unit) {
        UnitTree tree = invitation.content().tree();
        List<UnitId> own = ids(tree.path(invitation.unit().id()));
        if (!own.contains(unit)) {
            throw new NotFoundException();
        }
        return profiles.of(invitation.round().id(), own.subList(0, own.indexOf(unit) + 1));
    }

    private static List<UnitId> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }

    /** The groups that the answer will join, from the own unit to the top. */
    List<JoinedGroup> groups(Invitation invitation) {
        return participations.joined(
                invitation.round().id(),
                invitation.unit().id(),
                invitation.role().id());
    }
}
