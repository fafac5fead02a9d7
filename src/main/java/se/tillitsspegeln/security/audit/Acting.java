package se.tillitsspegeln.security.audit;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import se.tillitsspegeln.security.Access;
import se.tillitsspegeln.security.Actor;

/** Whoever is acting just now: an account, a token, or the service itself, as when a round closes by its date. */
@ApplicationScoped
class Acting {

    private static final Who SERVICE = new Who("system", "system");
    private static final String TOKEN = "token:";

    private final Access access;

    Acting(Access access) {
        this.access = access;
    }

    /** A name and what it was at that moment. */
    record Who(String name, String role) {}

    Who now() {
        ManagedContext request = Arc.container().requestContext();
        return request.isActive() ? access.known().map(Acting::who).orElse(SERVICE) : SERVICE;
    }

    private static Who who(Actor actor) {
        boolean program = actor.name().startsWith(TOKEN);
        return new Who(actor.name(), program ? "token" : String.join(" ", actor.roles()));
    }
}
