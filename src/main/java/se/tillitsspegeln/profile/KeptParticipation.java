package se.tillitsspegeln.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.round.RoundId;

/** What participation said of closed rounds, so that their codes can go. Written once per round, in plain SQL. */
@ApplicationScoped
class KeptParticipation {

    private static final int AT_A_TIME = 500;

    private final StatelessSession session;

    KeptParticipation(StatelessSession session) {
        this.session = session;
    }

    /** What was kept, in the order of roles and tree; empty if nothing was. */
    List<Participation> of(RoundId round, UnitTree tree) {
        List<Participation> kept = new ArrayList<>();
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select p.unit, p.role, p.invited, p.answered"
                    + " from released_participation p join round_unit u on u.round_id = p.round_id and u.unit = p.unit"
                    + " where p.round_id = ? order by p.role, u.position")) {
                query.setString(1, round.value());
                query.setFetchSize(AT_A_TIME);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        kept.add(new Participation(
                                tree.find(new UnitId(rows.getString(1))).orElseThrow(),
                                rows.getString(2),
                                rows.getInt(3),
                                rows.getInt(4)));
                    }
                }
            }
        });
        return kept;
    }

    void keep(RoundId round, List<Participation> participation) {
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into released_participation"
                    + " (round_id, unit, role, invited, answered) values (?, ?, ?, ?, ?)")) {
                int waiting = 0;
                for (Participation group : participation) {
                    insert.setString(1, round.value());
                    insert.setString(2, group.unit().id().value());
                    insert.setString(3, group.role());
                    insert.setInt(4, group.invited());
                    insert.setInt(5, group.answered());
                    insert.addBatch();
                    if (++waiting % AT_A_TIME == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        });
    }
}
