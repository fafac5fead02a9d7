package se.tillitsspegeln.security.sso;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a login through the provider: here, and by way of the browser at the provider. */
@RequestScoped
public class SsoLogout {

    private final SecurityIdentity identity;
    private final OidcSession session;
    private final SsoSettings settings;

    SsoLogout(SecurityIdentity identity, OidcSession session, SsoSettings settings) {
        this.identity = identity;
        this.session = session;
        this.settings = settings;
    }

    /** Whether anybody can log in through a provider. */
    public boolean isOn() {
        return settings.enabled();
    }

    /**
     * Ends the login if it is one through the provider.
     *
     * @param back where the provider leads when it has logged the person out there; it knows this address
     * @param state what it gives back with that
     * @return the provider's address for logging out, if it has one
     */
    public Optional<URI> end(URI back, String state) {
        @Nullable IdTokenCredential idToken = identity.getCredential(IdTokenCredential.class);
        if (idToken == null) {
            return Optional.empty();
        }
        @Nullable OidcConfigurationMetadata provider = identity.getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE);
        session.logout().await().indefinitely();
        return Optional.ofNullable(provider)
                .map(OidcConfigurationMetadata::getEndSessionUri)
                .map(address -> UriBuilder.fromUri(address)
                        .queryParam("id_token_hint", idToken.getToken())
                        .queryParam("client_id", settings.clientId().orElse(""))
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .queryParam("state", state)
                        .build(back.toString()));
    }
}
