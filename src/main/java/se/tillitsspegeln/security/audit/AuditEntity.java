package se.tillitsspegeln.security.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the log. */
@Entity
@Immutable
@Table(name = "audit_entry")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class AuditEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "noted_at")
    Instant notedAt;

    String actor;

    String role;

    String action;

    @Column(name = "round_id")
    @Nullable
    String roundId;

    @Nullable
    String subject;

    @Column(length = 1_000_000)
    String details;

    @Nullable
    String once;

    AuditEntry toEntry() {
        return new AuditEntry(id, notedAt, actor, role, action, roundId, subject, details);
    }
}
