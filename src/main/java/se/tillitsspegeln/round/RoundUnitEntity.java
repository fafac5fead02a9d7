package se.tillitsspegeln.round;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;

/** A unit of the tree as it was when the round opened. */
@Entity
@Table(name = "round_unit")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class RoundUnitEntity {

    @EmbeddedId
    Key key;

    int position;

    String name;

    @Nullable
    String parent;

    static RoundUnitEntity of(RoundId round, Unit unit, int position) {
        RoundUnitEntity entity = new RoundUnitEntity();
        entity.key = new Key(round.value(), unit.id().value());
        entity.position = position;
        entity.name = unit.name();
        entity.parent = unit.parent() == null ? null : unit.parent().value();
        return entity;
    }

    Unit toUnit() {
        return new Unit(new UnitId(key.unit()), name, parent == null ? null : new UnitId(parent));
    }

    @Embeddable
    record Key(
            @Column(name = "round_id") String roundId,
            @Column(name = "unit") String unit) {}
}
