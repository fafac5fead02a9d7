package se.tillitsspegeln.security.sso;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** How the organisation's identity provider says who somebody is (docs/operations.md, "Single sign-on"). */
@ConfigMapping(prefix = "tillit.sso")
public interface SsoSettings {

    @WithDefault("false")
    boolean enabled();

    Optional<String> issuer();

    Optional<String> clientId();

    Optional<String> clientSecret();

    /** Asked for besides {@code openid}. */
    Optional<String> scopes();

    /** What a token that calls the API must be made for; without it none is accepted. */
    Optional<String> apiAudience();

    /** A claim's name, or where it is found as a JSON pointer, such as {@code /realm_access/roles}. */
    @WithDefault("roles")
    String rolesClaim();

    /** Holds the id of the unit at whose top the view of a leader and of a unit's HR ends. */
    @WithDefault("unit")
    String unitClaim();

    /** What the log calls the person. */
    @WithDefault("preferred_username")
    String nameClaim();

    Roles role();

    /** Set by the start: which mechanism pages ask, where a logout may lead, and whether the API takes tokens. */
    Optional<String> mechanism();

    Optional<String> formAction();

    Optional<Boolean> api();

    /** Which values of the roles claim stand for what; several, separated by commas, where groups say the same. */
    interface Roles {

        @WithDefault("tillitsspegeln-admin")
        List<String> admin();

        /** The whole organisation, whatever the unit claim says. */
        @WithDefault("tillitsspegeln-hr")
        List<String> hr();

        /** HR of the unit in the unit claim and below. */
        @WithDefault("tillitsspegeln-unit-hr")
        List<String> unitHr();

        @WithDefault("tillitsspegeln-leader")
        List<String> leader();

        @WithDefault("tillitsspegeln-auditor")
        List<String> auditor();
    }
}
