package se.tillitsspegeln.web.hr.tokens;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.token.Scope;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.web.Choice;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Field;

/**
 * The fields of the form for a new token.
 *
 * @param scopesError what is wrong with the scopes, or {@code null}
 */
record TokenFields(
        Field name, List<Choice> scopes, @Nullable String scopesError, Field unit, Field expires, List<Fault> faults) {

    /** @param wrong names of the fields that are wrong */
    static TokenFields of(TokenForm form, Set<String> wrong, TokensMessages words) {
        Map<String, String> texts = new TreeMap<>(Map.of(
                "name", words.wrongName(),
                "scopes", words.wrongScopes(),
                "unit", words.wrongUnit(),
                "expiresAt", words.wrongExpires()));
        texts.keySet().retainAll(wrong);
        return new TokenFields(
                Field.text("name", words.name(), form.name())
                        .withHint(words.nameHint())
                        .withError(texts.get("name")),
                choices(form, words),
                texts.get("scopes"),
                Field.text("unit", words.unit(), form.unit())
                        .withHint(words.unitHint())
                        .withError(texts.get("unit")),
                Field.text("expires", words.expires(), form.expires())
                        .as("date", "off")
                        .withHint(words.expiresHint())
                        .withError(texts.get("expiresAt")),
                texts.entrySet().stream()
                        .map(text -> new Fault(anchor(text.getKey()), text.getValue()))
                        .toList());
    }

    /** The places that the domain's problem names, without their numbers. */
    static Set<String> wrong(SurveyProblem problem) {
        return problem.violations().stream()
                .map(violation -> violation.field().replaceAll("\\[.*", ""))
                .collect(Collectors.toSet());
    }

    private static String anchor(String field) {
        return switch (field) {
            case "scopes" -> "scope-0";
            case "expiresAt" -> "expires";
            default -> field;
        };
    }

    private static List<Choice> choices(TokenForm form, TokensMessages words) {
        return Stream.of(Scope.values())
                .map(scope -> new Choice(
                        scope.wire(),
                        TokenLine.labels(words).getOrDefault(scope, scope.wire()),
                        form.scopes().contains(scope.wire())))
                .toList();
    }
}
