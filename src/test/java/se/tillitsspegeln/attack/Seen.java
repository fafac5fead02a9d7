package se.tillitsspegeln.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import se.tillitsspegeln.web.hr.Desk;

/** Everything that one answer of the service tells: status, headers, length and every byte of the body. */
record Seen(int status, Map<String, String> headers, String body) {

    /** All that can be read of a round, by path: the API in every format and the pages of every unit and role. */
    static Map<String, Seen> all(Town town) {
        Map<String, Seen> all = new LinkedHashMap<>();
        String api = "/api/v1/rounds/" + town.round;
        for (String path : new String[] {"", "/participation", "/method"}) {
            all.put(path, of(Town.admin().get(api + path), town));
        }
        for (String type : new String[] {"application/x-ndjson", "text/csv"}) {
            all.put(type, of(Town.admin().accept(type).get(api + "/profiles"), town));
        }
        Desk desk = Desk.of(Town.account("admin", null), Town.PASSWORD);
        String pages = "/sv/hr/rounds/" + town.round;
        for (String path : new String[] {"", "/results", "/method"}) {
            all.put("page " + path, of(desk.get(pages + path), town));
        }
        for (String unit : town.units) {
            all.put(unit, of(town.profile(unit), town));
            all.put("trend " + unit, trend(town, unit));
            for (String role : Town.ROLES) {
                all.put(
                        "page " + unit + role,
                        of(desk.get(pages + "/units/" + town.own + unit + "?role=" + role), town));
                all.put(
                        "map " + unit + role,
                        of(desk.get(pages + "/results?unit=" + town.own + unit + "&role=" + role), town));
            }
            String below = pages + "/units/" + town.own + unit;
            all.put("talk " + unit, of(desk.get(below + "/talk"), town));
            all.put("file " + unit, of(desk.get(below + "/export?format=csv&below=true"), town));
            all.put("workbook " + unit, workbook(desk.get(below + "/export?format=xlsx&below=true"), town));
        }
        return all;
    }

    /** The sheets of a workbook, whose packing depends on the random id of the round. */
    private static Seen workbook(Response answer, Town town) {
        StringBuilder sheets = new StringBuilder();
        if (answer.statusCode() == 200) {
            try {
                Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), answer.asByteArray());
                try (ZipFile parts = new ZipFile(file.toFile())) {
                    for (ZipEntry part : Collections.list(parts.entries())) {
                        sheets.append(part.getName());
                        if (part.getName().startsWith("xl/")) {
                            byte[] content = parts.getInputStream(part).readAllBytes();
                            sheets.append(new String(content, StandardCharsets.UTF_8));
                        }
                    }
                }
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Seen(answer.statusCode(), Map.of(), withoutChance(sheets.toString(), town));
    }

    /** Of a trend only the lines of this round: other tests have rounds of the same units. */
    private static Seen trend(Town town, String unit) {
        Seen whole = of(Town.admin().get("/api/v1/units/{u}/trend", town.own + unit), town);
        StringBuilder own = new StringBuilder();
        for (String entry : whole.body.split("(?=\\{\"round\")")) {
            own.append(entry.contains("ROUND") ? entry.replaceAll("[],}]+$", "") : "");
        }
        return new Seen(whole.status, Map.of(), own.toString());
    }

    static Seen of(Response answer, Town town) {
        String body = answer.asString();
        checkTag(answer, body);
        Map<String, String> headers = new TreeMap<>();
        for (Header header : answer.headers()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        for (String random : new String[] {"date", "etag", "set-cookie", "content-disposition"}) {
            headers.computeIfPresent(random, (name, value) -> "");
        }
        if (headers.containsKey("content-encoding")) {
            // packed, the random id of the round makes the length vary; the body itself is compared
            headers.remove("content-length");
        }
        return new Seen(answer.statusCode(), headers, withoutChance(body, town));
    }

    static void same(Map<String, Seen> one, Map<String, Seen> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((path, seen) -> assertThat(other.get(path)).as(path).isEqualTo(seen));
    }

    /** The tag of an answer is a hash of its bytes, and so tells nothing that they do not. */
    private static void checkTag(Response answer, String body) {
        String tag = answer.header("ETag");
        if (tag != null && answer.contentType().startsWith("application/json")) {
            assertThat(tag).isEqualTo("W/\"" + hash(body) + "\"");
        }
    }

    private static String hash(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is random or the time of day in every answer. */
    private static String withoutChance(String body, Town town) {
        return (town.own.isEmpty() ? body : body.replace(town.own, ""))
                .replace(town.round, "ROUND")
                .replaceAll("(name=\"csrf-token\" value=\")[^\"]*", "$1")
                .replaceAll("(value=\")[^\"]*(\" name=\"csrf-token\")", "$1$2")
                .replaceAll("\"reference\":\"[0-9a-f]{8}\"", "REFERENCE")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("kl\\.? \\d\\d[.:]\\d\\d", "CLOCK")
                .replaceAll("Referens[^<]*", "REFERENCE");
    }
}
