package se.tillitsspegeln.shared.keys;

import at.favre.lib.hkdf.HKDF;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Derives a key of its own for every purpose (HKDF-SHA256, RFC 5869), so that no key is used for two things. */
@ApplicationScoped
public class Keys {

    private static final int KEY_BYTES = 32;

    private final byte[] pseudoRandomKey;

    /** Purposes are few: some fixed ones and some per round. */
    private final Map<String, byte[]> derived = new ConcurrentHashMap<>();

    @Inject
    Keys(
            @ConfigProperty(name = "tillit.master-key") Optional<String> configured,
            @ConfigProperty(name = "tillit.data") Path data) {
        this(MasterKey.load(configured, data));
    }

    /** Keys that hang on the given secret, such as an access code. */
    public Keys(byte[] secret) {
        pseudoRandomKey = HKDF.fromHmacSha256().extract(new byte[KEY_BYTES], secret);
    }

    /** 32 bytes for this purpose, always the same while the secret is. */
    public byte[] derive(String purpose) {
        return known(purpose).clone();
    }

    private byte[] known(String purpose) {
        return derived.computeIfAbsent(purpose, p -> HKDF.fromHmacSha256()
                .expand(pseudoRandomKey, p.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
    }

    /** Seals and opens with the key of this purpose. */
    public Sealer sealer(String purpose) {
        return new Sealer(derive(purpose));
    }

    /** HMAC-SHA256 of a text under the key of this purpose: the same text gives the same 32 bytes. */
    public byte[] fingerprint(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derive(purpose), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
