package se.tillitsspegeln.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is under {@code k8s/}, rendered and checked without a cluster. */
@RequiresKubectl
class ManifestsTest {

    private static final Set<String> CUSTOM = Set.of("Cluster", "ScheduledBackup", "ServiceMonitor", "PrometheusRule");

    @ParameterizedTest
    @ValueSource(strings = {"demo", "region"})
    void everyFieldIsOneThatKubernetesKnows(String overlay) throws IOException {
        for (JsonNode object : Rendered.of(overlay).objects()) {
            if (!CUSTOM.contains(object.path("kind").asText())) {
                assertThat(StrictModel.KNOWN).containsKey(StrictModel.key(object));
                StrictModel.read(object);
            }
        }
    }

    @Test
    void aMisspelledFieldIsRefused() throws IOException {
        JsonNode deployment = Rendered.of("demo").deployment();
        ((ObjectNode) deployment.at("/spec/template/spec")).put("terminationGracePeriod", 60);
        assertThatThrownBy(() -> StrictModel.read(deployment)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "region"})
    void theContainerMayDoNothingItNeedNot(String overlay) throws IOException {
        Rendered rendered = Rendered.of(overlay);
        JsonNode pod = rendered.deployment().at("/spec/template/spec");
        JsonNode container = rendered.container();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                .isEqualTo("ALL");
        for (String resource : List.of("cpu", "memory")) {
            assertThat(container.at("/resources/limits/" + resource).asText()).isNotEmpty();
            assertThat(container.at("/resources/requests/" + resource).asText()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "region"})
    void imagesHaveVersionsAndSecretsAreNamedNotWritten(String overlay) throws IOException {
        Rendered rendered = Rendered.of(overlay);
        assertThat(rendered.container().path("image").asText())
                .matches("[a-z-]+:\\d+\\.\\d+\\.\\d+")
                .doesNotContain("latest");
        assertThat(rendered.ofKind("Secret")).isEmpty();
        rendered.container().path("env").forEach(variable -> {
            if (variable.path("name").asText().matches(".*(PASSWORD|KEY|USERNAME)")) {
                assertThat(variable.at("/valueFrom/secretKeyRef/name").asText()).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "region"})
    void probesAskTheServiceAndARollOutLosesNoRequest(String overlay) throws IOException {
        Rendered rendered = Rendered.of(overlay);
        JsonNode container = rendered.container();
        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        int wait = container.at("/lifecycle/preStop/exec/command/1").asInt();
        int detected = container.at("/readinessProbe/periodSeconds").asInt()
                * container.at("/readinessProbe/failureThreshold").asInt();
        assertThat(wait).isGreaterThan(detected);
        assertThat(rendered.deployment()
                        .at("/spec/template/spec/terminationGracePeriodSeconds")
                        .asInt())
                .isGreaterThan(wait + 30);
    }

    @Test
    void theEmbeddedDatabaseHasOneProcessAndItsOwnVolume() throws IOException {
        Rendered demo = Rendered.of("demo");
        assertThat(demo.deployment().at("/spec/replicas").asInt()).isEqualTo(1);
        assertThat(demo.deployment().at("/spec/strategy/type").asText()).isEqualTo("Recreate");
        String claim = demo.one("PersistentVolumeClaim", "tillitsspegeln-data")
                .at("/metadata/name")
                .asText();
        assertThat(demo.deployment().toString()).contains("\"claimName\":\"" + claim + "\"");
    }

    @Test
    void theRegionSurvivesTheLossOfAMachine() throws IOException {
        Rendered region = Rendered.of("region");
        assertThat(region.deployment().at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(region.deployment()
                        .at("/spec/strategy/rollingUpdate/maxUnavailable")
                        .asInt(1))
                .isZero();
        assertThat(region.one("PodDisruptionBudget", "tillitsspegeln")
                        .at("/spec/minAvailable")
                        .asInt())
                .isEqualTo(2);
        assertThat(region.deployment().at("/spec/template/spec/topologySpreadConstraints"))
                .hasSize(2);
        JsonNode database = region.one("Cluster", "tillitsspegeln-db");
        assertThat(database.path("apiVersion").asText()).isEqualTo("postgresql.cnpg.io/v1");
        assertThat(database.at("/spec/instances").asInt()).isEqualTo(3);
        assertThat(database.at("/spec/minSyncReplicas").asInt()).isEqualTo(1);
        assertThat(database.at("/spec/backup/barmanObjectStore/destinationPath").asText())
                .startsWith("s3://");
        assertThat(region.one("ScheduledBackup", "tillitsspegeln-db-nightly")
                        .at("/spec/cluster/name")
                        .asText())
                .isEqualTo("tillitsspegeln-db");
    }

    /** Each instance may use a whole pool, also the one that is added while rolling out. */
    @Test
    void theDatabaseHasConnectionsForEveryInstance() throws IOException {
        Rendered region = Rendered.of("region");
        int instances = region.one("HorizontalPodAutoscaler", "tillitsspegeln")
                        .at("/spec/maxReplicas")
                        .asInt()
                + region.deployment()
                        .at("/spec/strategy/rollingUpdate/maxSurge")
                        .asInt();
        int connections = region.one("Cluster", "tillitsspegeln-db")
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();
        assertThat(connections).isGreaterThanOrEqualTo(instances * pool() + 8);
    }

    @Test
    void nothingIsReachableThatIsNotNamed() throws IOException {
        Rendered region = Rendered.of("region");
        JsonNode nothing = region.one("NetworkPolicy", "tillitsspegeln-nothing");
        assertThat(nothing.at("/spec/policyTypes")).hasSize(2);
        assertThat(nothing.at("/spec/ingress").isMissingNode()).isTrue();
        assertThat(nothing.at("/spec/egress").isMissingNode()).isTrue();
        JsonNode egress =
                region.one("NetworkPolicy", "tillitsspegeln-to-the-database").at("/spec/egress");
        Set<Integer> ports = new TreeSet<>();
        egress.forEach(rule ->
                rule.path("ports").forEach(port -> ports.add(port.path("port").asInt())));
        assertThat(ports).containsExactly(53, 5432);
    }

    /** The world reaches every page and call, and neither health nor metrics. */
    @Test
    void theIngressNamesEveryAddressThatPeopleUse() throws IOException {
        JsonNode paths = Rendered.of("region").one("Ingress", "tillitsspegeln").at("/spec/rules/0/http/paths");
        Set<String> named = StreamSupport.stream(paths.spliterator(), false)
                .map(path -> path.path("path").asText())
                .collect(Collectors.toSet());
        assertThat(named).containsAll(firstSegments()).doesNotContain("/q", "/q/metrics", "/q/health");
    }

    @Test
    void alertsAndDashboardAskForMetricsThatTheServiceHas() throws IOException {
        Rendered region = Rendered.of("region");
        String rules = region.one("PrometheusRule", "tillitsspegeln").toString();
        String dashboard = region.one("ConfigMap", "tillitsspegeln-dashboard")
                .at("/data/dashboard.json")
                .asText();
        assertThat(new ObjectMapper().readTree(dashboard).path("panels")).isNotEmpty();
        Set<String> asked = new TreeSet<>();
        Matcher own = Pattern.compile("tillit_[a-z_]+").matcher(rules + dashboard);
        while (own.find()) {
            asked.add(own.group());
        }
        assertThat(asked)
                .isSubsetOf(
                        "tillit_answers_total",
                        "tillit_backup_age_seconds",
                        "tillit_backups_total",
                        "tillit_refused_total",
                        "tillit_rounds_closing",
                        "tillit_close_seconds_sum",
                        "tillit_close_seconds_count");
    }

    /** A backup that is not made hurts nobody until the day it is needed. */
    @Test
    void backupsThatAreNotMadeRaiseAnAlarm() throws IOException {
        Rendered region = Rendered.of("region");
        List<String> alerts = region.one("PrometheusRule", "tillitsspegeln").findValuesAsText("expr");
        assertThat(alerts)
                .anyMatch(expr -> expr.contains("tillit_backups_total{outcome=\"failed\"}")
                        && expr.contains("tillit_backup_age_seconds"))
                .anyMatch(expr -> expr.contains("cnpg_collector_last_available_backup_timestamp"));
        assertThat(region.one("Cluster", "tillitsspegeln-db")
                        .at("/spec/monitoring/enablePodMonitor")
                        .asBoolean())
                .isTrue();
        assertThat(region.one("NetworkPolicy", "tillitsspegeln-db")
                        .at("/spec/ingress")
                        .toString())
                .contains("{\"port\":9187,\"protocol\":\"TCP\"}");
    }

    private static int pool() throws IOException {
        Matcher size = Pattern.compile("(?m)^%postgresql\\.quarkus\\.datasource\\.jdbc\\.max-size=(\\d+)")
                .matcher(Files.readString(Path.of("src/main/resources/application.properties")));
        assertThat(size.find()).isTrue();
        return Integer.parseInt(size.group(1));
    }

    /** Of every address in the sources that begins with a fixed part. */
    private static Set<String> firstSegments() throws IOException {
        Pattern path = Pattern.compile("@Path\\(\"/([a-z_]+)");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/se/tillitsspegeln/web"))) {
            Set<String> first =
                    new TreeSet<>(Set.of("/", "/sv", "/en", "/api", "/j_security_check", "/sso", "/q/openapi"));
            for (Path source : sources.filter(file -> file.toString().endsWith("Resource.java"))
                    .toList()) {
                Matcher found = path.matcher(Files.readString(source, StandardCharsets.UTF_8));
                while (found.find()) {
                    first.add("/" + found.group(1));
                }
            }
            return first;
        }
    }
}
