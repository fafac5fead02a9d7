package se.tillitsspegeln.api.v1.profiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.shared.SpreadsheetText;

/**
 * Profiles as RFC 4180: per unit and role one row for the role, one for each scale and one for each item, told apart by
 * the column {@code kind}. A hidden one has its ids and the status {@code hidden} and nothing else. What a row shows is
 * what the JSON shows, from the same records.
 */
final class ProfilesCsv {

    private static final List<String> FIXED = List.of(
            "round",
            "unit",
            "name",
            "path",
            "role",
            "kind",
            "scale",
            "item",
            "status",
            "invited",
            "answered",
            "n",
            "index",
            "bound",
            "intervalLow",
            "intervalHigh",
            "spread",
            "referenceParent",
            "referenceOrganisation",
            "mean",
            "sd",
            "favourable");

    private final CSVPrinter csv;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> scaleOf;

    private ProfilesCsv(CSVPrinter csv, List<String> header, Map<String, String> scaleOf) {
        this.csv = csv;
        this.scaleOf = scaleOf;
        header.forEach(name -> columns.put(name, columns.size()));
    }

    /** Writes the header, which follows from the round's questions. */
    static ProfilesCsv begin(RoundContent content, Appendable out) throws IOException {
        List<String> header = new ArrayList<>(FIXED);
        int low = content.scoredItems().stream().mapToInt(ScoredItem::min).min().orElse(1);
        int high =
                content.scoredItems().stream().mapToInt(ScoredItem::max).max().orElse(0);
        for (int point = low; point <= high; point++) {
            header.add(share(String.valueOf(point)));
        }
        header.add(share("na"));
        Map<String, String> scaleOf = new HashMap<>();
        for (Scale scale : content.scales()) {
            scale.items().forEach(item -> scaleOf.put(item.value(), scale.id()));
        }
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(header);
        return new ProfilesCsv(csv, header, scaleOf);
    }

    void write(ProfileJson profile) throws IOException {
        for (RoleJson role : profile.roles()) {
            if (role instanceof RoleJson.Shown shown) {
                write(profile, shown);
            } else if (role instanceof RoleJson.Hidden hidden) {
                row(profile, hidden.role(), "role")
                        .set("status", hidden.status())
                        .print();
            }
        }
    }

    private void write(ProfileJson profile, RoleJson.Shown role) throws IOException {
        row(profile, role.role(), "role")
                .set("status", role.status())
                .set("invited", role.invited())
                .set("answered", role.answered())
                .print();
        Map<String, List<ItemJson>> items =
                role.items().stream().collect(Collectors.groupingBy(item -> scaleOf.getOrDefault(item.id(), "")));
        for (ScaleJson scale : role.scales()) {
            fill(row(profile, role.role(), "scale"), scale).print();
            writeItems(profile, role, items.getOrDefault(scale.id(), List.of()));
        }
        writeItems(profile, role, items.getOrDefault("", List.of()));
    }

    private void writeItems(ProfileJson profile, RoleJson.Shown role, List<ItemJson> items) throws IOException {
        for (ItemJson item : items) {
            fill(row(profile, role.role(), "item"), item).print();
        }
    }

    private Row fill(Row row, ScaleJson scale) {
        row.set("scale", scale.id());
        if (!(scale instanceof ScaleJson.Shown shown)) {
            return row.set("status", "hidden");
        }
        List<Integer> interval = shown.interval();
        return row.set("status", "shown")
                .set("n", shown.n())
                .set("index", shown.index())
                .set("bound", shown.bound())
                .set("intervalLow", interval == null ? null : interval.get(0))
                .set("intervalHigh", interval == null ? null : interval.get(1))
                .set("spread", shown.spread())
                .set("referenceParent", shown.reference().parent())
                .set("referenceOrganisation", shown.reference().organisation());
    }

    private Row fill(Row row, ItemJson item) {
        row.set("scale", scaleOf.get(item.id())).set("item", item.id());
        if (!(item instanceof ItemJson.Shown shown)) {
            return row.set("status", "hidden");
        }
        Map<String, Double> distribution = shown.distribution();
        if (distribution != null) {
            distribution.forEach((point, share) -> row.set(share(point), share));
        }
        return row.set("status", "shown")
                .set("n", shown.n())
                .set("index", shown.index())
                .set("mean", shown.mean())
                .set("sd", shown.sd())
                .set("favourable", shown.favourable());
    }

    private Row row(ProfileJson profile, String role, String kind) {
        return new Row()
                .set("round", profile.round())
                .set("unit", profile.unit().id())
                .set("name", SpreadsheetText.harmless(profile.unit().name()))
                .set("path", String.join("/", profile.unit().path()))
                .set("role", role)
                .set("kind", kind);
    }

    private static String share(String point) {
        return "share" + (point.equals("na") ? "Na" : point);
    }

    /** One line; what is not set stays empty. */
    private final class Row {

        private final @Nullable Object[] cells = new Object[columns.size()];

        Row set(String column, @Nullable Object value) {
            Integer place = columns.get(column);
            if (place == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            cells[place] = value;
            return this;
        }

        void print() throws IOException {
            csv.printRecord(cells);
        }
    }
}
