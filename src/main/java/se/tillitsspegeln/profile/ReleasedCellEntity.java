package se.tillitsspegeln.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "released_cell")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class ReleasedCellEntity {

    @EmbeddedId
    Key key;

    byte[] figures;

    @Embeddable
    record Key(
            @Column(name = "round_id") String roundId,
            @Column(name = "unit") String unit,
            @Column(name = "role") String role) {}
}
