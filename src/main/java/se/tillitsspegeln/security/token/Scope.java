package se.tillitsspegeln.security.token;

import java.util.Optional;
import java.util.stream.Stream;

/** What a token may do. */
public enum Scope {
    PROFILES_READ("profiles:read"),
    ROUNDS_MANAGE("rounds:manage"),
    UNITS_MANAGE("units:manage");

    private final String wire;

    Scope(String wire) {
        this.wire = wire;
    }

    /** As it is written in the API; no role of an account has such a name. */
    public String wire() {
        return wire;
    }

    public static Optional<Scope> find(String wire) {
        return Stream.of(values()).filter(scope -> scope.wire.equals(wire)).findFirst();
    }
}
