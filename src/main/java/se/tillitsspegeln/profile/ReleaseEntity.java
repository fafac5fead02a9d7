package se.tillitsspegeln.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What belongs to a release as a whole: the rule's version, the audit's report and the method figures, as JSON. */
@Entity
@Table(name = "release")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class ReleaseEntity {

    @Id
    @Column(name = "round_id")
    String roundId;

    @Column(name = "rule_version")
    int ruleVersion;

    @Column(length = 1_000_000)
    String document;
}
