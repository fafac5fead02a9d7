package se.tillitsspegeln.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says which tree is the current one. */
@Entity
@Table(name = "unit_tree")
class TreeRevision {

    static final int ONLY = 1;

    @Id
    int id;

    /** Random and never reused, so that a tree cached from a transaction that failed is never taken for a later one. */
    @Column(nullable = false, length = 36)
    String revision;

    TreeRevision() {}
}
