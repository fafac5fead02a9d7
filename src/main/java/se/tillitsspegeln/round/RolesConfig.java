package se.tillitsspegeln.round;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;

/** The roles that codes can be made for. */
@ConfigMapping(prefix = "tillit.roles")
interface RolesConfig {

    /** In the order they are shown. Taking away a role hides nothing that is stored; adding one is always safe. */
    @WithParentName
    List<RoleConfig> roles();

    /** One role: its stored id and its labels. */
    interface RoleConfig {

        String id();

        String sv();

        String en();
    }
}
