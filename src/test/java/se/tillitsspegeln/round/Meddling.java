package se.tillitsspegeln.round;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Code inside the service that would move the limit of a round that people have begun to answer. */
@ApplicationScoped
public class Meddling {

    private final EntityManager em;

    Meddling(EntityManager em) {
        this.em = em;
    }

    public void setMinimumGroupSize(RoundId round, int smallest) {
        QuarkusTransaction.requiringNew()
                .run(() -> em.find(RoundEntity.class, round.value()).minimumGroupSize = smallest);
    }
}
