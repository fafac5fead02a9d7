package se.tillitsspegeln.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A unit as it is stored. */
@Entity
@Table(name = "unit")
class UnitEntity {

    @Id
    @Column(length = 64)
    String id;

    @Column(nullable = false, length = UnitTreeImport.MAX_NAME)
    String name;

    @Column(length = 64)
    @Nullable
    String parent;

    /** Place among the units with the same parent, from 0. */
    @Column(nullable = false)
    int position;

    UnitEntity() {}

    UnitEntity(String id) {
        this.id = id;
    }

    /** Takes over what the unit says; Hibernate writes only rows that this changed. */
    void set(Unit unit, int newPosition) {
        name = unit.name();
        parent = unit.parent() == null ? null : unit.parent().value();
        position = newPosition;
    }

    Unit toUnit() {
        return new Unit(new UnitId(id), Objects.requireNonNull(name), parent == null ? null : new UnitId(parent));
    }
}
