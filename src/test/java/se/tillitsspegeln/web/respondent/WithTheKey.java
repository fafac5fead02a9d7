package se.tillitsspegeln.web.respondent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.tillitsspegeln.response.TallyLayout;
import se.tillitsspegeln.response.TallyLayout.ItemCells;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.keys.Keys;

/** What somebody reads who has copies of the database of an open round, and a key. */
@ApplicationScoped
class WithTheKey {

    private final Keys server;
    private final Rounds rounds;

    WithTheKey(Keys server, Rounds rounds) {
        this.server = server;
        this.rounds = rounds;
    }

    /** How many a group's sums say have answered; that count stands first. */
    int people(Dump copy, String round, String unit) {
        return sums(server, copy, round, unit)[0];
    }

    /** How often each point was chosen between two copies: {@code k1=2} once, say. */
    Map<String, Integer> between(Dump earlier, Dump later, String round, String unit) {
        int[] before = sums(server, earlier, round, unit);
        int[] after = sums(server, later, round, unit);
        Map<String, Integer> more = new TreeMap<>();
        for (ItemCells item : TallyLayout.of(rounds.content(new RoundId(round))).items()) {
            for (int cell = item.first(); cell <= item.na(); cell++) {
                String point = cell == item.na() ? "na" : "" + (item.item().min() + cell - item.first());
                if (after[cell] != before[cell]) {
                    more.put(item.item().id() + "=" + point, after[cell] - before[cell]);
                }
            }
        }
        return more;
    }

    List<String> texts(Dump copy, String round) {
        return copy.rows("sealed_comment", round).stream()
                .map(row -> new String(
                        server.sealer("comment " + round).open(sealed(row), "comment " + row.get("id")), UTF_8))
                .toList();
    }

    int[] sums(Keys keys, Dump copy, String round, String unit) {
        Map<String, String> row = copy.rows("tally", round).stream()
                .filter(one -> unit.equals(one.get("unit")))
                .findFirst()
                .orElseThrow();
        String context = "tally " + round + " " + unit + " " + row.get("role");
        byte[] plain = keys.sealer("tally " + round).open(sealed(row), context);
        int[] sums = new int[plain.length / Integer.BYTES];
        ByteBuffer.wrap(plain).asIntBuffer().get(sums);
        return sums;
    }

    private static byte[] sealed(Map<String, String> row) {
        return row.getOrDefault("sealed", "").getBytes(ISO_8859_1);
    }
}
