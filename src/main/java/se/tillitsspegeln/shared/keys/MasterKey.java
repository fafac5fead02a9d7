package se.tillitsspegeln.shared.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret that everything sealed in the database hangs on: 32 random bytes, kept outside the database, either in the
 * setting {@code tillit.master-key} (Base64) or in the file {@code master.key} of the data folder, which only its owner
 * may read.
 */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final String FILE = "master.key";

    private MasterKey() {}

    /**
     * The master key; made and saved when neither the setting nor the file exists.
     *
     * @param configured the setting, Base64 of at least 32 bytes
     * @param data the data folder, made if missing
     * @throws IllegalStateException if the key cannot be read or written, or is too short
     */
    public static byte[] load(Optional<String> configured, Path data) {
        return configured
                .map(text -> decode(text, "the setting tillit.master-key"))
                .orElseGet(() -> fromFile(data));
    }

    /** Where the key's file is, whether or not it exists. */
    public static Path file(Path data) {
        return data.resolve(FILE);
    }

    private static byte[] fromFile(Path data) {
        Path file = file(data);
        try {
            if (!Files.exists(file)) {
                create(data, file);
            }
            return decode(Files.readString(file, StandardCharsets.US_ASCII), "the key file " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read or made: " + e.getMessage(), e);
        }
    }

    private static void create(Path data, Path file) throws IOException {
        Files.createDirectories(data);
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createFile(file, ownerOnly());
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.SYNC);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] decode(String text, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length >= BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(where + " is not Base64", e);
        }
        throw new IllegalStateException(where + " must hold at least " + BYTES + " bytes in Base64");
    }
}
