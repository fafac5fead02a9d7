package se.tillitsspegeln.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profile.ItemProfile;
import se.tillitsspegeln.profile.Profile.RoleProfile;
import se.tillitsspegeln.profile.Profile.ScaleProfile;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.profile.statistics.Bound;
import se.tillitsspegeln.profile.statistics.Interval;
import se.tillitsspegeln.profile.statistics.ItemFigures;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.round.RoundContent;

/**
 * Profiles as rows: per unit and role one for the role, one for each scale and, below it, one for each of its items. A
 * hidden one has its ids and the status {@code hidden} and nothing else, so that no two can be told apart.
 */
final class ProfileRows {

    private final RoundContent content;
    private final Columns columns;
    private final Map<String, String> scaleOf = new HashMap<>();

    ProfileRows(RoundContent content) {
        this.content = content;
        this.columns = Columns.of(content);
        for (Scale scale : content.scales()) {
            scale.items().forEach(item -> scaleOf.put(item.value(), scale.id()));
        }
    }

    Columns columns() {
        return columns;
    }

    List<Row> of(Profile profile) {
        List<Row> rows = new ArrayList<>();
        for (RoleProfile role : profile.roles()) {
            ShownRole shown = role.shown();
            Row row = row(profile, role.role(), Detail.ROLE).set("status", status(shown));
            rows.add(row);
            if (shown != null) {
                row.set("invited", shown.invited()).set("answered", shown.answered());
                addFigures(profile, role.role(), shown, rows);
            }
        }
        return rows;
    }

    private void addFigures(Profile profile, String role, ShownRole shown, List<Row> rows) {
        Map<String, List<ItemProfile>> items = shown.items().stream()
                .collect(Collectors.groupingBy(
                        item -> scaleOf.getOrDefault(item.id().value(), "")));
        for (ScaleProfile scale : shown.scales()) {
            rows.add(fill(row(profile, role, Detail.SCALE), scale));
            addItems(profile, role, items.getOrDefault(scale.id(), List.of()), rows);
        }
        addItems(profile, role, items.getOrDefault("", List.of()), rows);
    }

    private void addItems(Profile profile, String role, List<ItemProfile> items, List<Row> rows) {
        items.forEach(item -> rows.add(fill(row(profile, role, Detail.ITEM), item)));
    }

    private static Row fill(Row row, ScaleProfile scale) {
        ScaleFigures figures = scale.figures();
        row.set("scale", scale.id()).set("status", status(figures));
        if (figures == null) {
            return row;
        }
        Interval interval = figures.interval();
        return row.set("n", figures.n())
                .set("index", figures.index())
                .set("bound", bound(figures.bound()))
                .set("intervalLow", interval == null ? null : interval.low())
                .set("intervalHigh", interval == null ? null : interval.high())
                .set("spread", figures.spread() == null ? null : lower(figures.spread()))
                .set("referenceParent", scale.parent())
                .set("referenceOrganisation", scale.organisation());
    }

    private Row fill(Row row, ItemProfile item) {
        ItemFigures figures = item.figures();
        row.set("scale", scaleOf.get(item.id().value()))
                .set("item", item.id().value())
                .set("status", status(figures));
        if (figures == null) {
            return row;
        }
        fillShares(row, item.id(), figures.distribution());
        return row.set("n", figures.n())
                .set("index", figures.index())
                .set("mean", figures.mean())
                .set("sd", figures.sd())
                .set("favourable", figures.favourable());
    }

    private void fillShares(Row row, ItemId id, @Nullable List<Double> shares) {
        if (shares != null) {
            ScoredItem asked = content.scoredItem(id);
            for (int i = 0; i < asked.points(); i++) {
                row.set(Columns.share(String.valueOf(asked.min() + i)), shares.get(i));
            }
            row.set(Columns.share("na"), shares.get(asked.points()));
        }
    }

    private Row row(Profile profile, String role, Detail detail) {
        String path = profile.path().stream().map(unit -> unit.id().value()).collect(Collectors.joining("/"));
        return new Row(columns, detail)
                .set("round", profile.round().value())
                .set("unit", profile.unit().id().value())
                .set("name", profile.unit().name())
                .set("path", path)
                .set("role", role);
    }

    private static String status(@Nullable Object shown) {
        return shown == null ? "hidden" : "shown";
    }

    private static @Nullable String bound(@Nullable Bound bound) {
        return bound == null ? null : bound == Bound.AT_MOST ? "atMost" : "atLeast";
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
