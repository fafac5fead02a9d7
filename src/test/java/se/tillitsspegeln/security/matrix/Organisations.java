package se.tillitsspegeln.security.matrix;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTreeImport;
import se.tillitsspegeln.profile.Closing;
import se.tillitsspegeln.round.CodeOrder;
import se.tillitsspegeln.round.NewRound;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.security.Role;
import se.tillitsspegeln.security.account.AccountAdmin;
import se.tillitsspegeln.security.guess.LoginGuard;
import se.tillitsspegeln.security.token.ApiTokens;
import se.tillitsspegeln.security.token.NewToken;

/** One organisation with a closed round, and everybody who may come to its doors. */
@ApplicationScoped
public class Organisations {

    private static final String TREE = "id,name,parent\nr,Region,\na,A,r\na1,A ett,a\nb,B,r\n";
    private static final String LOGIN = "tillit-login";

    private final Organisation organisation;
    private final Rounds rounds;
    private final Closing closing;
    private final AccountAdmin accounts;
    private final ApiTokens tokens;
    private final LoginGuard guard;
    private final EntityManager em;
    private final List<Visitor> visitors = new ArrayList<>();
    private String round = "";
    private String openRound = "";
    private String openCode = "";
    private String spentCode = "";
    private String formToken = "";
    private int port;

    Organisations(
            Organisation organisation,
            Rounds rounds,
            Closing closing,
            AccountAdmin accounts,
            ApiTokens tokens,
            LoginGuard guard,
            EntityManager em) {
        this.organisation = organisation;
        this.rounds = rounds;
        this.closing = closing;
        this.accounts = accounts;
        this.tokens = tokens;
        this.guard = guard;
        this.em = em;
    }

    /** The disabled account knocks with its right password, which is counted as a guess; here it never has to wait. */
    List<Visitor> visitors() {
        guard.succeeded("matrix-disabled", "127.0.0.1");
        return visitors;
    }

    List<String> names() {
        return visitors.stream().map(Visitor::name).toList();
    }

    String round() {
        return round;
    }

    /** A round that is open, which the matrix does not use. */
    String openRound() {
        return openRound;
    }

    /** A code of the open round. */
    String openCode() {
        return openCode;
    }

    Map<String, String> adminsCookies() {
        return visitors.stream()
                .filter(visitor -> visitor.name().equals("admin"))
                .findFirst()
                .orElseThrow()
                .cookies();
    }

    String formToken() {
        return formToken;
    }

    /** Made once; the tree is put back each time, since other tests replace it. */
    void seed(int onPort) throws Exception {
        port = onPort;
        organisation.replace(UnitTreeImport.fromCsv(TREE.getBytes(UTF_8)));
        if (visitors.isEmpty()) {
            closedRound();
            makeOpenRound();
            formToken = String.valueOf(given().get("/sv/").cookie("csrf-token"));
            people();
            programs();
        }
    }

    /** The route's address here, with the parameters that make sense there. */
    String address(Route route) {
        String path = route.path()
                .replace("/tokens/{id}", "/tokens/" + new UUID(0, 0))
                .replace("/questionnaires/{id}", "/questionnaires/sju-principer")
                .replace("/units/{id}", "/units/a")
                .replace("{id}", round)
                .replace("{lang}", "sv")
                .replace("{unit}", "a")
                .replace("{code}", spentCode)
                .replace("{hash}", "0")
                .replaceAll("\\{(number|part|step)}", "1")
                .replaceAll("\\{\\w+}", "none");
        return "http://localhost:" + port + path;
    }

    private void closedRound() throws InterruptedException {
        RoundId id = rounds.create(new NewRound("Matris", List.of("kontroll-tillit"), 5, null, null))
                .id();
        rounds.open(id);
        List<String> codes = rounds.issueCodes(id, List.of(new CodeOrder(new UnitId("a"), "medarbetare", 6))).stream()
                .map(issued -> issued.code())
                .toList();
        codes.forEach(Organisations::answer);
        spentCode = codes.get(0);
        closing.close(id);
        for (int i = 0; i < 200 && !rounds.require(id).is(RoundStatus.CLOSED); i++) {
            Thread.sleep(50);
        }
        round = id.value();
    }

    private void makeOpenRound() {
        RoundId id = rounds.create(new NewRound("Pågår", List.of("kontroll-tillit"), 5, null, null))
                .id();
        rounds.open(id);
        openRound = id.value();
        openCode = rounds.issueCodes(id, List.of(new CodeOrder(new UnitId("a"), "medarbetare", 6)))
                .get(0)
                .code();
    }

    private static void answer(String code) {
        given().contentType("application/json")
                .body(Map.of("code", code, "answers", Map.of("k1", 4, "k2", 4, "k3", 4, "k4", 4, "k5", 4)))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
    }

    private void people() {
        visitors.add(Visitor.nobody("none"));
        visitors.add(new Visitor("spent code", "", Map.of("tillit-code", spentCode)));
        visitors.add(person("leader", Role.LEADER, "a"));
        visitors.add(person("sibling", Role.LEADER, "b"));
        visitors.add(person("branch hr", Role.HR, "a"));
        visitors.add(person("hr", Role.HR, null));
        visitors.add(person("auditor", Role.AUDITOR, null));
        visitors.add(person("admin", Role.ADMIN, null));
        Visitor disabled = person("disabled", Role.ADMIN, null);
        accounts.disable("matrix-disabled", true, "matrix-admin");
        visitors.add(disabled);
    }

    private Visitor person(String kind, String role, @Nullable String unit) {
        String name = "matrix-" + kind.replace(' ', '-');
        accounts.create(name, role, unit);
        String password = "violet " + UUID.randomUUID();
        accounts.choosePassword(name, password, null);
        return new Visitor(kind, basic(name, password), Map.of(LOGIN, logIn(name, password)));
    }

    private void programs() {
        visitors.add(program("profiles token", "profiles:read", null));
        visitors.add(program("sibling token", "profiles:read", "b"));
        visitors.add(program("rounds token", "rounds:manage", null));
        visitors.add(program("units token", "units:manage", null));
        Visitor expired = program("expired", "profiles:read", null);
        expire();
        visitors.add(expired);
        ApiTokens.Made revoked = token("revoked", "profiles:read", null);
        tokens.revoke(revoked.id());
        visitors.add(new Visitor("revoked", "Bearer " + revoked.text(), Map.of()));
    }

    private Visitor program(String name, String scope, @Nullable String unit) {
        return new Visitor(name, "Bearer " + token(name, scope, unit).text(), Map.of());
    }

    private ApiTokens.Made token(String name, String scope, @Nullable String unit) {
        return tokens.make(new NewToken("matrix " + name, List.of(scope), unit, null), "matrix-admin");
    }

    /** Nobody can make a token that has expired. */
    @Transactional
    void expire() {
        em.createNativeQuery("update api_token set expires_at = timestamp '2001-01-01 00:00:00' where name = ?1")
                .setParameter(1, "matrix expired")
                .executeUpdate();
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    private static String logIn(String name, String password) {
        Response login = given().redirects()
                .follow(false)
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check");
        return String.valueOf(login.cookie(LOGIN));
    }
}
