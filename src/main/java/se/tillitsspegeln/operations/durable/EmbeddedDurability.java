package se.tillitsspegeln.operations.durable;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import se.tillitsspegeln.shared.Durability;

/** On PostgreSQL there is nothing to wait for: it shows nobody a commit that is not on its disk. */
@ApplicationScoped
class EmbeddedDurability implements Durability {

    @Override
    public void awaitSeen() {
        try {
            DurableDriver.awaitSeen();
        } catch (SQLException e) {
            throw new IllegalStateException("what was read may not be on the disk", e);
        }
    }
}
