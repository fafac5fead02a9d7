package se.tillitsspegeln.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import se.tillitsspegeln.organisation.UnitId;

/** The frozen trees. */
@ApplicationScoped
class RoundUnitRepository implements PanacheRepositoryBase<RoundUnitEntity, RoundUnitEntity.Key> {

    List<RoundUnitEntity> ofRound(RoundId round) {
        return list("key.roundId = ?1 order by position", round.value());
    }

    /** These units in these rounds' trees, as far as they are there. */
    List<RoundUnitEntity> ofRounds(Collection<String> rounds, Collection<UnitId> units) {
        return list(
                "key.roundId in ?1 and key.unit in ?2",
                rounds,
                units.stream().map(UnitId::value).toList());
    }
}
