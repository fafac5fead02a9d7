package se.tillitsspegeln.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The frozen trees. */
@ApplicationScoped
class RoundUnitRepository implements PanacheRepositoryBase<RoundUnitEntity, RoundUnitEntity.Key> {

    List<RoundUnitEntity> ofRound(RoundId round) {
        return list("key.roundId = ?1 order by position", round.value());
    }
}
