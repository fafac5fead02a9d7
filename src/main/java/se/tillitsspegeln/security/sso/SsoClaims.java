package se.tillitsspegeln.security.sso;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.security.Actor;
import se.tillitsspegeln.security.Role;

/**
 * Reads who somebody is from a token whose signature has been checked. What is missing never widens what a person sees:
 * no role opens nothing, and a role that is for a unit needs one that exists.
 */
@ApplicationScoped
class SsoClaims {

    private static final int LONGEST_NAME = 96;

    private final SsoSettings settings;
    private final Organisation organisation;
    private final ObjectMapper json;

    SsoClaims(SsoSettings settings, Organisation organisation, ObjectMapper json) {
        this.settings = settings;
        this.organisation = organisation;
        this.json = json;
    }

    /** Either an actor or why there is none. */
    record Outcome(@Nullable Actor actor, @Nullable SsoRefusal refusal) {

        private static Outcome of(String name, String role, @Nullable UnitId unit) {
            return new Outcome(new Actor(Actor.SSO + name, Set.of(role), unit), null);
        }

        private static Outcome refused(SsoRefusal refusal) {
            return new Outcome(null, refusal);
        }
    }

    Outcome read(String token) {
        JsonNode claims = claims(token);
        String name = name(claims);
        Set<String> held = new HashSet<>(texts(at(claims, settings.rolesClaim())));
        SsoSettings.Roles roles = settings.role();
        if (anyOf(roles.admin(), held)) {
            return Outcome.of(name, Role.ADMIN, null);
        }
        if (anyOf(roles.hr(), held)) {
            return Outcome.of(name, Role.HR, null);
        }
        if (anyOf(roles.unitHr(), held)) {
            return inUnit(name, Role.HR, claims);
        }
        if (anyOf(roles.leader(), held)) {
            return inUnit(name, Role.LEADER, claims);
        }
        return anyOf(roles.auditor(), held)
                ? Outcome.of(name, Role.AUDITOR, null)
                : Outcome.refused(SsoRefusal.NO_ROLE);
    }

    private Outcome inUnit(String name, String role, JsonNode claims) {
        Optional<UnitId> unit = only(texts(at(claims, settings.unitClaim())))
                .map(UnitId::new)
                .filter(id -> organisation.tree().find(id).isPresent());
        return unit.map(id -> Outcome.of(name, role, id)).orElseGet(() -> Outcome.refused(SsoRefusal.NO_UNIT));
    }

    /** Without signs that could begin a new line in the log. */
    private String name(JsonNode claims) {
        String said = at(claims, settings.nameClaim()).asText("");
        String name = (said.isBlank() ? claims.path("sub").asText("") : said)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private JsonNode claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        try {
            return json.readTree(new String(payload, StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a token that was verified is no JSON", impossible);
        }
    }

    private static JsonNode at(JsonNode claims, String claim) {
        return claim.startsWith("/") ? claims.at(claim) : claims.path(claim);
    }

    private static List<String> texts(JsonNode node) {
        Set<String> texts = new HashSet<>();
        if (node.isArray()) {
            node.forEach(each -> texts.add(each.asText("")));
        } else if (node.isTextual()) {
            texts.add(node.asText());
        }
        return List.copyOf(texts);
    }

    /** Of several units none is chosen for the person. */
    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static boolean anyOf(List<String> wanted, Set<String> held) {
        return wanted.stream().anyMatch(held::contains);
    }
}
