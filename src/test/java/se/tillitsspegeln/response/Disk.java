package se.tillitsspegeln.response;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import se.tillitsspegeln.shared.Durability;

/** A disk that can be made to fail; the tests' own database lies in memory. */
@Alternative
@Priority(1)
@ApplicationScoped
class Disk implements Durability {

    private volatile boolean broken;

    @Override
    public void awaitSeen() {
        if (broken) {
            throw new IllegalStateException("disk full");
        }
    }

    void whileBroken(Runnable work) {
        broken = true;
        try {
            work.run();
        } finally {
            broken = false;
        }
    }
}
