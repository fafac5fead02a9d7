package se.tillitsspegeln.web.hr.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillitsspegeln.export.Columns;
import se.tillitsspegeln.export.Columns.Column;
import se.tillitsspegeln.export.Detail;
import se.tillitsspegeln.export.ProfilesWorkbook;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Words;

/** The first sheet of a workbook: what each column means, and which scale and item an id stands for. */
final class Explanation {

    private final ExportMessages words;
    private final String tag;

    private Explanation(Language language) {
        this.words = Words.of(ExportMessages.class, language);
        this.tag = language.tag();
    }

    static ProfilesWorkbook.Texts of(RoundContent content, Round round, Language language) {
        Explanation explanation = new Explanation(language);
        ExportMessages words = explanation.words;
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(words.about(round.name(), round.minimumGroupSize())));
        lines.add(List.of(words.hidden()));
        lines.add(List.of());
        lines.add(List.of(words.column(), words.sheets(), words.meaning()));
        ProfilesWorkbook.columns(content).stream()
                .filter(column -> !column.name().equals("kind"))
                .forEach(column -> lines.add(explanation.line(column)));
        lines.add(List.of());
        lines.add(List.of(words.scaleId(), "", words.title()));
        content.scales().forEach(scale -> lines.add(explanation.line(scale)));
        lines.add(List.of());
        lines.add(List.of(words.itemId(), "", words.question()));
        content.scoredItems().forEach(item -> lines.add(explanation.line(item)));
        return new ProfilesWorkbook.Texts(
                words.explanation(), lines, List.of(words.roles(), words.scales(), words.items()));
    }

    private List<String> line(Column column) {
        return List.of(column.name(), sheets(column.details()), meaning(column.name()));
    }

    private List<String> line(Scale scale) {
        return List.of(scale.id(), "", scale.title().in(tag));
    }

    private List<String> line(ScoredItem item) {
        String text = item instanceof BipolarItem bipolar
                ? bipolar.topic().in(tag) + ": " + bipolar.low().in(tag) + " ↔ "
                        + bipolar.high().in(tag)
                : ((LikertItem) item).text().in(tag);
        return List.of(item.id().value(), "", text);
    }

    private String sheets(Set<Detail> details) {
        Map<Detail, String> names =
                Map.of(Detail.ROLE, words.roles(), Detail.SCALE, words.scales(), Detail.ITEM, words.items());
        return Stream.of(Detail.values())
                .filter(details::contains)
                .map(detail -> names.getOrDefault(detail, ""))
                .collect(Collectors.joining(", "));
    }

    private String meaning(String column) {
        return switch (column) {
            case "round" -> words.round();
            case "unit" -> words.unit();
            case "name" -> words.name();
            case "path" -> words.path();
            case "role" -> words.role();
            case "scale" -> words.scale();
            case "item" -> words.item();
            case "status" -> words.status();
            case "invited" -> words.invited();
            case "answered" -> words.answered();
            case "n" -> words.n();
            case "index" -> words.index();
            case "bound" -> words.bound();
            case "intervalLow" -> words.intervalLow();
            case "intervalHigh" -> words.intervalHigh();
            case "spread" -> words.spread();
            case "referenceParent" -> words.referenceParent();
            case "referenceOrganisation" -> words.referenceOrganisation();
            case "mean" -> words.mean();
            case "sd" -> words.sd();
            case "favourable" -> words.favourable();
            default -> share(column);
        };
    }

    private String share(String column) {
        String point = column.substring(Columns.SHARE.length());
        return point.equals("Na") ? words.shareNa() : words.share(point);
    }
}
