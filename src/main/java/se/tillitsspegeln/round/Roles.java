package se.tillitsspegeln.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.tillitsspegeln.questionnaire.LocalizedText;

/** The configured roles. */
@ApplicationScoped
public class Roles {

    private final List<Role> all;

    Roles(RolesConfig config) {
        all = config.roles().stream()
                .map(role -> new Role(role.id(), new LocalizedText(Map.of("sv", role.sv(), "en", role.en()))))
                .toList();
    }

    public List<Role> all() {
        return all;
    }

    public Optional<Role> find(String id) {
        return all.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /** The role with this id; one that is no longer configured is labelled by its id. */
    public Role named(String id) {
        return find(id).orElseGet(() -> new Role(id, new LocalizedText(Map.of("sv", id, "en", id))));
    }
}
