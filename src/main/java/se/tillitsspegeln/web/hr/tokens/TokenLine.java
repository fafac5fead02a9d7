package se.tillitsspegeln.web.hr.tokens;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.token.ApiToken;
import se.tillitsspegeln.security.token.Scope;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.hr.HrTime;

/**
 * One token of the list.
 *
 * @param lastUsed a day, or {@code null}
 */
record TokenLine(
        String id,
        String name,
        String scopes,
        String unit,
        String madeOn,
        String madeBy,
        String until,
        @Nullable String lastUsed) {

    static TokenLine of(ApiToken token, Instant now, HrTime time, TokensMessages words, Language language) {
        return new TokenLine(
                token.id(),
                token.name(),
                scopes(token, words),
                token.unit() == null ? "–" : token.unit().value(),
                token.madeOn().toString(),
                token.madeBy(),
                until(token, now, time, words, language),
                token.lastUsed() == null ? null : token.lastUsed().toString());
    }

    static Map<Scope, String> labels(TokensMessages words) {
        return Map.of(
                Scope.PROFILES_READ, words.profilesRead(),
                Scope.ROUNDS_MANAGE, words.roundsManage(),
                Scope.UNITS_MANAGE, words.unitsManage());
    }

    private static String scopes(ApiToken token, TokensMessages words) {
        return token.scopes().stream()
                .flatMap(wire -> Scope.find(wire).stream())
                .sorted(Comparator.naturalOrder())
                .map(scope -> labels(words).get(scope))
                .collect(Collectors.joining(", "));
    }

    private static String until(ApiToken token, Instant now, HrTime time, TokensMessages words, Language language) {
        Instant end = token.expiresAt();
        if (end == null) {
            return words.always();
        }
        return token.isExpired(now) ? words.expired() : time.lastDayBefore(end, language);
    }
}
