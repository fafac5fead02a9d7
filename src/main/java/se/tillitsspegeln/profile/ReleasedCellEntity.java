package se.tillitsspegeln.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.RoundId;

@Entity
@Immutable
@Table(name = "released_cell")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class ReleasedCellEntity {

    @EmbeddedId
    Key key;

    byte[] figures;

    static ReleasedCellEntity of(RoundId round, UnitId unit, String role, ReleasedCell cell) {
        ReleasedCellEntity entity = new ReleasedCellEntity();
        entity.key = new Key(round.value(), unit.value(), role);
        entity.figures = cell.toBytes();
        return entity;
    }

    @Embeddable
    record Key(
            @Column(name = "round_id") String roundId,
            @Column(name = "unit") String unit,
            @Column(name = "role") String role) {}
}
