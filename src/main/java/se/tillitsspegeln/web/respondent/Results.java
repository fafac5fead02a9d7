package se.tillitsspegeln.web.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.response.Invitation;
import se.tillitsspegeln.round.Role;
import se.tillitsspegeln.round.Roles;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.shared.Retention;
import se.tillitsspegeln.web.Crumb;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Moments;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.profile.ChartTable;
import se.tillitsspegeln.web.profile.Observations;
import se.tillitsspegeln.web.profile.OpenAnswers;
import se.tillitsspegeln.web.profile.ProfileMessages;
import se.tillitsspegeln.web.profile.RoleLine;
import se.tillitsspegeln.web.profile.ScaleGroup;
import se.tillitsspegeln.web.profile.Sentences;

/** Puts the result of a unit into words and charts for those who were invited. Three queries, whatever is below. */
@ApplicationScoped
class Results {

    private static final int SINGLE_QUESTIONS_FROM = 10;

    private final Desk desk;
    private final Roles roles;
    private final Retention retention;
    private final Moments moments;

    Results(Desk desk, Roles roles, Retention retention, Moments moments) {
        this.desk = desk;
        this.roles = roles;
        this.retention = retention;
        this.moments = moments;
    }

    /** @param wished the role to look at; the person's own where nothing is wished for */
    ResultView of(Invitation invitation, UnitId unit, @Nullable String wished, Language language) {
        List<String> order = roles.all().stream().map(Role::id).toList();
        List<Profile> path = desk.path(invitation, unit).stream()
                .map(one -> one.ordered(order))
                .toList();
        Profile here = path.get(path.size() - 1);
        String base = "/" + language.tag() + "/answer/result/";
        Function<Unit, Crumb> link = one -> new Crumb(one.name(), base + one.id());
        List<Unit> own = invitation.content().tree().path(invitation.unit().id());
        String role =
                here.shownRole(wished == null ? invitation.role().id() : wished).orElse("");
        return new ResultView(
                here.unit().name(),
                here.unit().equals(invitation.unit()),
                invitation.round().name(),
                here.minimumGroupSize(),
                base + here.unit().id(),
                Crumb.of(here.path(), any -> true, one -> base + one.id()),
                own.stream().filter(one -> !one.equals(here.unit())).map(link).toList(),
                nearest(path, link),
                until(invitation.round(), language),
                role.isEmpty() ? null : shown(invitation.content(), path, role, language));
    }

    /** The day before the codes go, so that it holds whenever on the day they do. */
    private @Nullable String until(Round round, Language language) {
        return Optional.ofNullable(round.closedAt())
                .flatMap(closed -> retention.codes().until(closed))
                .map(end -> moments.day(end.minus(1, ChronoUnit.DAYS), language))
                .orElse(null);
    }

    private static @Nullable Crumb nearest(List<Profile> path, Function<Unit, Crumb> link) {
        List<Profile> shown = new ArrayList<>(path);
        shown.removeIf(one -> !one.isShown());
        return shown.isEmpty() ? null : link.apply(shown.get(shown.size() - 1).unit());
    }

    private ResultView.Shown shown(RoundContent content, List<Profile> path, String role, Language language) {
        Profile here = path.get(path.size() - 1);
        ShownRole figures = here.shown(role).orElseThrow();
        List<ScaleGroup> groups = ScaleGroup.of(content);
        ProfileMessages words = Words.of(ProfileMessages.class, language);
        Sentences say = new Sentences(content.scales(), figures, words, language.tag());
        return new ResultView.Shown(
                here.roles().stream()
                        .map(one -> RoleLine.of(one, label(one.role(), language), role))
                        .toList(),
                say.say(Observations.of(groups, figures)),
                path.size() > 2,
                path.size() > 1,
                figures.answered() < SINGLE_QUESTIONS_FROM,
                ChartTable.of(groups, ChartTable.Sources.of(path, role), language.tag()),
                OpenAnswers.of(content, here, words, language.tag()));
    }

    private String label(String role, Language language) {
        return roles.named(role).label().in(language.tag());
    }
}
