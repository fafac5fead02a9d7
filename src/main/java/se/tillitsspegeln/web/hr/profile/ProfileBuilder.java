package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.profile.Trend;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.web.profile.ChartTable;
import se.tillitsspegeln.web.profile.Observation;
import se.tillitsspegeln.web.profile.Observations;
import se.tillitsspegeln.web.profile.OpenAnswers;
import se.tillitsspegeln.web.profile.ProfileMessages;
import se.tillitsspegeln.web.profile.ScaleGroup;
import se.tillitsspegeln.web.profile.Sentences;
import se.tillitsspegeln.web.profile.TalkView;

/** Puts a unit's page together from profiles; a pure function of them and of the words. */
final class ProfileBuilder {

    private static final int SINGLE_QUESTIONS_FROM = 10;

    private final RoundContent content;
    private final List<ScaleGroup> groups;
    private final List<Scale> scales;
    private final Function<Unit, String> address;
    private final RolesView.Labels labels;
    private final ProfileMessages words;
    private final String tag;

    ProfileBuilder(
            RoundContent content,
            Function<Unit, String> address,
            RolesView.Labels labels,
            ProfileMessages words,
            String tag) {
        this.content = content;
        this.groups = ScaleGroup.of(content);
        this.scales = content.scales();
        this.address = address;
        this.labels = labels;
        this.words = words;
        this.tag = tag;
    }

    /**
     * What is chosen and what is around the unit.
     *
     * @param path the profiles from the top down to the unit, the viewer's own part of it
     * @param below the profiles right below
     * @param more how many more units are right below
     * @param trend the unit up to this round
     */
    record Around(
            Head head,
            String role,
            @Nullable String scale,
            List<Profile> path,
            List<Profile> below,
            int more,
            Trend trend) {

        Profile here() {
            return path.get(path.size() - 1);
        }
    }

    /** The page of a role that is shown. */
    ProfileView of(Around around) {
        Profile here = around.here();
        ShownRole shown = here.shown(around.role()).orElseThrow();
        int depth = here.path().size();
        boolean hasParent = depth > 2;
        boolean hasOrganisation = depth > 1;
        List<Observation> observations = Observations.of(groups, shown);
        ChartTable.Sources sources = ChartTable.Sources.of(around.path(), around.role());
        return new ProfileView(
                around.head(),
                labels.of(around.role()),
                around.role(),
                sentences(shown, observations, around.role(), around.trend()),
                SameAnswers.of(shown, around.below(), around.role(), address).orElse(null),
                hasParent,
                hasOrganisation,
                shown.answered() < SINGLE_QUESTIONS_FROM,
                ChartTable.of(groups, sources, tag),
                SpreadView.of(groups, shown, tag).orElse(null),
                Distribution.of(content.questionnaires(), shown, marks(), tag).stream()
                        .filter(Distribution::isShown)
                        .toList(),
                around.path().size() > 1 ? path(around, observations) : null,
                RolesView.of(here, scales, labels, tag).orElse(null),
                TrendView.of(around.trend(), scales, around.role(), words, tag).orElse(null),
                around.below().isEmpty()
                        ? null
                        : HeatMap.of(around.below(), scales, around.role(), address, one -> "", tag),
                around.more(),
                OpenAnswers.of(content, here, words, tag),
                TalkView.of(content.questionnaires(), observations, !here.gaps().isEmpty(), tag));
    }

    private Distribution.Marks marks() {
        return new Distribution.Marks(words.doNotKnow(), words.percentSign());
    }

    /** One sheet of paper for the conversation, also where nothing is shown. */
    TalkSheet sheet(Profile here, String role, Trend trend) {
        Optional<ShownRole> shown = here.shown(role);
        List<Observation> observations =
                shown.map(one -> Observations.of(groups, one)).orElse(List.of());
        List<String> sentences =
                shown.map(one -> sentences(one, observations, role, trend)).orElse(List.of());
        return TalkSheet.of(content.questionnaires(), sentences, observations, tag);
    }

    private List<String> sentences(ShownRole shown, List<Observation> observations, String role, Trend trend) {
        return new Sentences(scales, shown, words, tag)
                .say(observations, new Changes(scales, role, words, tag).say(trend));
    }

    /** The guide alone, for a unit that has nothing to show. */
    TalkView talk() {
        return TalkView.of(content.questionnaires(), List.of(), false, tag);
    }

    /** Unless one is chosen, the line is drawn for what lies lowest, where something does. */
    private PathView path(Around around, List<Observation> observations) {
        String chosen = Optional.ofNullable(around.scale()).orElseGet(() -> observations.stream()
                .filter(one -> one.kind() == Observation.Kind.LOWEST)
                .map(one -> one.scales().get(0))
                .findFirst()
                .orElse(scales.get(0).id()));
        return PathView.of(around.path(), scales, chosen, around.role(), address, tag);
    }
}
