package se.tillitsspegeln.round;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import se.tillitsspegeln.organisation.UnitId;

/** How many codes a group has: the sum of its lines in the ledger. */
@Entity
@Table(name = "round_group")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class RoundGroupEntity {

    @EmbeddedId
    Key key;

    int invited;

    static RoundGroupEntity of(Key key) {
        RoundGroupEntity entity = new RoundGroupEntity();
        entity.key = key;
        return entity;
    }

    @Embeddable
    record Key(
            @Column(name = "round_id") String roundId,
            @Column(name = "unit") String unit,
            @Column(name = "role") String role) {

        static Key of(RoundId round, CodeOrder order) {
            return new Key(round.value(), order.unit().value(), order.role());
        }

        Group group() {
            return new Group(new UnitId(unit), role);
        }
    }
}
