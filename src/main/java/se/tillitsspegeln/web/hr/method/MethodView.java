package se.tillitsspegeln.web.hr.method;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Method;
import se.tillitsspegeln.profile.Method.Figures;
import se.tillitsspegeln.profile.Method.ScaleMethod;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.round.Roles;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.web.Language;

/**
 * What the page shows.
 *
 * @param audit one line per role: the items' plans together
 */
record MethodView(String round, int ruleVersion, int k, List<RoleView> roles, List<AuditView> audit, String address) {

    /**
     * One role.
     *
     * @param rows the scales with enough answers
     * @param missing the titles of those without
     * @param suspect the titles of scales whose items may be keyed the wrong way
     */
    record RoleView(String label, List<Row> rows, List<String> missing, List<String> suspect) {}

    /** One scale, every figure as it is read; empty where there is none. */
    record Row(
            String title, int n, String alpha, String icc1, String icc2, String agreement, String agreementOfScale) {}

    /** The blocks of one role's people, or of all its items. */
    record AuditView(String role, boolean people, int plans, int blocks, int smallest) {}

    static MethodView of(
            Method method, String round, RoundContent content, Roles roles, Language language, String api) {
        Map<String, String> titles = new HashMap<>();
        for (Scale scale : content.scales()) {
            titles.put(scale.id(), scale.title().in(language.tag()));
        }
        List<RoleView> views = new ArrayList<>();
        List<AuditView> audit = new ArrayList<>();
        for (String role : method.roles()) {
            String label = roles.named(role).label().in(language.tag());
            views.add(role(label, role, method, titles, language));
            audit.add(audit(label, role, method, true));
            audit.add(audit(label, role, method, false));
        }
        return new MethodView(round, method.ruleVersion(), method.minimumGroupSize(), views, audit, api);
    }

    private static RoleView role(
            String label, String role, Method method, Map<String, String> titles, Language language) {
        RoleView view = new RoleView(label, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (ScaleMethod scale : method.scales()) {
            if (scale.role().equals(role)) {
                String title = titles.getOrDefault(scale.scale(), scale.scale());
                Figures figures = scale.figures();
                if (figures == null) {
                    view.missing.add(title);
                } else {
                    view.rows.add(row(title, figures, language));
                    if (figures.warnsOfWrongKey()) {
                        view.suspect.add(title);
                    }
                }
            }
        }
        return view;
    }

    private static Row row(String title, Figures figures, Language language) {
        return new Row(
                title,
                figures.n(),
                number(figures.alpha(), language),
                number(figures.icc1(), language),
                number(figures.icc2(), language),
                number(figures.agreement(), language),
                number(figures.agreementOfScale(), language));
    }

    private static String number(@Nullable Double value, Language language) {
        if (value == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(language.tag()));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    private static AuditView audit(String label, String role, Method method, boolean people) {
        List<Method.AuditLine> lines = method.audit().stream()
                .filter(line -> line.role().equals(role) && line.plan().equals("people") == people)
                .toList();
        return new AuditView(
                label,
                people,
                lines.size(),
                lines.stream().mapToInt(Method.AuditLine::blocks).sum(),
                lines.stream()
                        .mapToInt(Method.AuditLine::smallest)
                        .filter(smallest -> smallest > 0)
                        .min()
                        .orElse(0));
    }
}
