package se.tillitsspegeln.shared.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLAIN = "fyra svar".getBytes(StandardCharsets.UTF_8);

    private final Keys keys = new Keys(SECRET);

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    Path folder;

    @Test
    void onePurposeAlwaysGivesTheSameKeyAndAnotherPurposeAnother() {
        assertThat(keys.derive("tally")).hasSize(32).isEqualTo(new Keys(SECRET).derive("tally"));
        assertThat(keys.derive("tally")).isNotEqualTo(keys.derive("draft"));
    }

    @Test
    void anotherMasterKeyGivesOtherKeysAndFingerprints() {
        Keys other = new Keys("another secret of thirty-two byte".getBytes(StandardCharsets.US_ASCII));
        assertThat(other.derive("tally")).isNotEqualTo(keys.derive("tally"));
        assertThat(other.fingerprint("code", "K7QF")).isNotEqualTo(keys.fingerprint("code", "K7QF"));
    }

    @Test
    void theServiceUsesTheConfiguredMasterKey() {
        Keys configured = new Keys(Optional.of(Base64.getEncoder().encodeToString(SECRET)), folder);
        assertThat(configured.derive("tally")).isEqualTo(keys.derive("tally"));
    }

    @Test
    void whatIsSealedOpensOnlyInItsPlaceAndUntouched() {
        Sealer sealer = keys.sealer("tally");
        byte[] sealed = sealer.seal(PLAIN, "a row");
        assertThat(sealer.open(sealed, "a row")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> sealer.open(sealed, "another row")).isInstanceOf(Sealer.WrongKeyException.class);
        assertThatThrownBy(() -> keys.sealer("draft").open(sealed, "a row"))
                .isInstanceOf(Sealer.WrongKeyException.class);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealer.open(changed, "a row")).isInstanceOf(Sealer.WrongKeyException.class);
        assertThatThrownBy(() -> sealer.open(Arrays.copyOf(sealed, 5), "a row"))
                .isInstanceOf(Sealer.WrongKeyException.class);
    }

    @Test
    void sealingTheSameTwiceLooksDifferent() {
        Sealer sealer = keys.sealer("tally");
        assertThat(sealer.seal(PLAIN, "a row")).isNotEqualTo(sealer.seal(PLAIN, "a row"));
    }

    @Test
    void aNewKeyFileBelongsToItsOwnerAlone() throws IOException {
        byte[] made = MasterKey.load(Optional.empty(), folder.resolve("data"));
        Path file = MasterKey.file(folder.resolve("data"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(MasterKey.load(Optional.empty(), folder.resolve("data"))).isEqualTo(made);
    }

    @Test
    void aShortOrGarbledKeyIsRefused() {
        assertThatThrownBy(() -> MasterKey.load(Optional.of("c2hvcnQ="), folder))
                .hasMessageContaining("tillit.master-key")
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> MasterKey.load(Optional.of("not base64!"), folder))
                .hasMessageContaining("is not Base64");
    }
}
