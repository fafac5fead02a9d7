package se.tillitsspegeln.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import se.tillitsspegeln.organisation.UnitId;

/** The frozen trees. */
@ApplicationScoped
class RoundUnitRepository implements PanacheRepositoryBase<RoundUnitEntity, RoundUnitEntity.Key> {

    List<RoundUnitEntity> ofRound(RoundId round) {
        return list("key.roundId = ?1 order by position", round.value());
    }

    /** One unit of each of these rounds' trees, as far as it is there; by whole keys, which every database looks up. */
    List<RoundUnitEntity> ofRounds(Map<String, UnitId> unitByRound) {
        List<RoundUnitEntity.Key> keys = unitByRound.entrySet().stream()
                .map(wanted -> new RoundUnitEntity.Key(
                        wanted.getKey(), wanted.getValue().value()))
                .toList();
        return list("key in ?1", keys);
    }
}
