package se.tillitsspegeln.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.tillitsspegeln.organisation.UnitId;

@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<AgreementEntity, AgreementEntity.Key> {

    /** All wordings of one unit, of all rounds, newest version first. A unit has a handful a round. */
    List<Agreement> ofUnit(UnitId unit) {
        return list("key.unit = ?1 order by key.version desc", unit.value()).stream()
                .map(AgreementEntity::toAgreement)
                .toList();
    }
}
