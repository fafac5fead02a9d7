package se.tillitsspegeln.web.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.questionnaire.Scale;

/** Says what is most worth knowing of a role in words: three sentences at most. */
public final class Sentences {

    private static final int MOST = 3;
    private static final int MOST_DIFFERENCES = 2;

    private final Map<String, String> titles;
    private final ShownRole role;
    private final ProfileMessages words;

    public Sentences(List<Scale> scales, ShownRole role, ProfileMessages words, String tag) {
        this.titles = scales.stream()
                .collect(Collectors.toMap(Scale::id, scale -> scale.title().in(tag)));
        this.role = role;
        this.words = words;
    }

    /** Where there is no earlier round, or the reader is not told of it. */
    public List<String> say(List<Observation> observations) {
        return say(observations, Optional.empty());
    }

    /**
     * What is strongest and weakest, then what has changed, then the rest while there is room.
     *
     * @param change what has changed since the round before, in one sentence
     */
    public List<String> say(List<Observation> observations, Optional<String> change) {
        List<String> said = new ArrayList<>(observations.stream()
                .filter(one -> one.kind().isDifference())
                .limit(MOST_DIFFERENCES)
                .map(this::say)
                .toList());
        change.ifPresent(said::add);
        observations.stream()
                .filter(one -> !one.kind().isDifference())
                .map(this::say)
                .forEach(said::add);
        return said.stream().limit(MOST).toList();
    }

    private String say(Observation observation) {
        List<String> scales = observation.scales();
        return switch (observation.kind()) {
            case TOWARDS_TRUST -> words.towardsTrust(title(scales.get(0)), index(scales.get(0)));
            case TOWARDS_CONTROL -> words.towardsControl(title(scales.get(0)), index(scales.get(0)));
            case NEITHER_SIDE -> words.neitherSide(title(scales.get(0)), index(scales.get(0)));
            case HIGHEST -> words.highest(listed(scales));
            case LOWEST -> words.lowest(listed(scales));
            case CONTRAST -> words.contrast(titled(scales.get(0)), titled(scales.get(1)));
            case NO_DIFFERENCE -> words.noDifference();
            case TOO_FEW -> words.tooFew();
            case APART -> words.apart(joined(scales.stream().map(this::title).toList()));
            case TOGETHER -> words.together();
        };
    }

    private String listed(List<String> scales) {
        return joined(scales.stream().map(this::titled).toList());
    }

    private String titled(String scale) {
        return title(scale) + " (" + index(scale) + ")";
    }

    private String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : words.and(String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    private String title(String scale) {
        return Optional.ofNullable(titles.get(scale)).orElse(scale);
    }

    private String index(String scale) {
        return role.scale(scale)
                .map(figures -> Figure.index(figures.index(), figures.bound()))
                .orElse("");
    }
}
