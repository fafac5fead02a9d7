package se.tillitsspegeln.web.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.tillitsspegeln.profile.JoinedGroup;
import se.tillitsspegeln.profile.Participations;
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
    private final Clock clock;

    Desk(Answering answering, Participations participations, Clock clock) {
        this.answering = answering;
        this.participations = participations;
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

    /** The groups that the answer will join, from the own unit to the top. */
    List<JoinedGroup> groups(Invitation invitation) {
        return participations.joined(
                invitation.round().id(),
                invitation.unit().id(),
                invitation.role().id());
    }
}
