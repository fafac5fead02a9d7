package se.tillitsspegeln.response;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "tally")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class TallyEntity {

    @EmbeddedId
    Key key;

    byte[] sealed;

    @Embeddable
    record Key(
            @Column(name = "round_id") String roundId,
            @Column(name = "unit") String unit,
            @Column(name = "role") String role) {

        /** What the sealed bytes belong to. */
        String context() {
            return "tally " + roundId + " " + unit + " " + role;
        }
    }
}
