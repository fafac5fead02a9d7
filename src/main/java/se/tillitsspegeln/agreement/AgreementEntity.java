package se.tillitsspegeln.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.RoundId;

/** One wording; written once and never changed. */
@Entity
@Table(name = "agreement")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class AgreementEntity {

    @EmbeddedId
    Key key;

    @Column(length = 1_000)
    String text;

    @Column(name = "meet_again")
    @Nullable
    LocalDate meetAgain;

    @Column(name = "kept_by")
    String keptBy;

    @Column(name = "kept_at")
    Instant keptAt;

    static AgreementEntity of(NewAgreement wish, int version, Instant now) {
        AgreementEntity entity = new AgreementEntity();
        entity.key = new Key(wish.round().value(), wish.unit().value(), version);
        entity.text = wish.text();
        entity.meetAgain = wish.meetAgain();
        entity.keptBy = wish.by();
        entity.keptAt = now;
        return entity;
    }

    Agreement toAgreement() {
        return new Agreement(
                new RoundId(key.roundId()), new UnitId(key.unit()), key.version(), text, meetAgain, keptBy, keptAt);
    }

    @Embeddable
    record Key(
            @Column(name = "round_id") String roundId,
            @Column(name = "unit") String unit,
            @Column(name = "version") int version) {}
}
