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

    /** Every unit that has agreed on something in any round. */
    List<UnitId> units() {
        return getEntityManager()
                .createQuery("select distinct a.key.unit from AgreementEntity a", String.class)
                .getResultStream()
                .map(UnitId::new)
                .toList();
    }
}
