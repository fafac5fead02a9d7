package se.tillitsspegeln.operations;

import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import se.tillitsspegeln.shared.keys.Keys;

/** What follows from the settings of single sign-on, and what to mend in them before the service starts. */
final class SingleSignOn {

    private static final String SETTING = "tillit.sso.";

    private SingleSignOn() {}

    /**
     * Sets what Quarkus must know from the start; nothing where single sign-on is off.
     *
     * @throws StartProblem if a setting is missing or is no address
     */
    static void prepare(Config config, Keys keys) {
        if (!config.getOptionalValue(SETTING + "enabled", Boolean.class).orElse(false)) {
            return;
        }
        URI issuer = address(required(config, "issuer"));
        required(config, "client-id");
        required(config, "client-secret");
        set(SETTING + "mechanism", "pages");
        set(SETTING + "form-action", " " + issuer.getScheme() + "://" + issuer.getAuthority());
        set(SETTING + "api", String.valueOf(value(config, "api-audience").isPresent()));
        // the same on every instance, and none that anybody must think of
        set(
                "quarkus.oidc.authentication.state-secret",
                Base64.getEncoder().encodeToString(keys.derive("sso state cookie")));
    }

    private static String required(Config config, String name) {
        return value(config, name)
                .orElseThrow(() -> new StartProblem("Single sign-on is on, but " + SETTING + name + " is missing. Set "
                        + "TILLIT_SSO_" + name.replace('-', '_').toUpperCase(Locale.ROOT)
                        + ", or leave TILLIT_SSO_ENABLED out."));
    }

    private static Optional<String> value(Config config, String name) {
        return config.getOptionalValue(SETTING + name, String.class);
    }

    /** A form may lead there, so that nothing but scheme, host and port may get into the page's policy. */
    private static URI address(String issuer) {
        try {
            URI address = URI.create(issuer);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw new StartProblem(SETTING + "issuer is no address: " + malformed.getMessage());
        }
        throw new StartProblem(SETTING + "issuer is no address of the web: " + issuer);
    }

    private static void set(String setting, String value) {
        System.setProperty(setting, value);
    }
}
