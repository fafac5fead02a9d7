package se.tillitsspegeln.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import se.tillitsspegeln.shared.keys.MasterKey;

/** The master key that is there; commands never make one. */
public final class ExistingKey {

    private ExistingKey() {}

    /** @throws StartProblem if there is none */
    public static byte[] load(Config config, Path data) {
        Optional<String> configured = config.getOptionalValue("tillit.master-key", String.class);
        if (configured.isEmpty() && !Files.exists(MasterKey.file(data))) {
            throw new StartProblem("The master key is missing: " + MasterKey.file(data)
                    + "\nPut the key file there that belongs to the database, or give the key as TILLIT_MASTER_KEY. "
                    + "It is in no backup. Nothing has been changed.");
        }
        return MasterKey.load(configured, data);
    }
}
