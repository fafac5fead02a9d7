package se.tillitsspegeln.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "round")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class RoundEntity {

    @Id
    String id;

    String name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    RoundStatus status;

    /** Not even this service's own code can change it later: that is what people were promised before they answered. */
    @Column(name = "minimum_group_size", updatable = false)
    int minimumGroupSize;

    @Column(name = "created_at")
    Instant createdAt;

    @Nullable
    @Column(name = "opens_at")
    Instant opensAt;

    @Nullable
    @Column(name = "closes_at")
    Instant closesAt;

    @Nullable
    @Column(name = "closed_at")
    Instant closedAt;

    @Nullable
    @Column(name = "close_problem")
    String closeProblem;

    Round toRound(List<QuestionnaireRef> questionnaires) {
        return new Round(
                new RoundId(id),
                name,
                status,
                minimumGroupSize,
                questionnaires,
                createdAt,
                opensAt,
                closesAt,
                closedAt,
                closeProblem);
    }
}
