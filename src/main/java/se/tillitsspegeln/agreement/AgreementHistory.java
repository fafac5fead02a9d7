package se.tillitsspegeln.agreement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.round.Round;

/**
 * What a unit has agreed on after one round, and what it had agreed on before.
 *
 * @param versions every wording of this round, newest first
 * @param before the last wording of the nearest earlier round that has one, or {@code null}
 */
public record AgreementHistory(
        List<Agreement> versions, @Nullable Before before) {

    public AgreementHistory {
        versions = List.copyOf(versions);
    }

    /** The wording that holds; nothing where none was kept. */
    public Optional<Agreement> current() {
        return versions.stream().findFirst();
    }

    /** The version of the wording that holds, 0 where there is none. */
    int version() {
        return current().map(Agreement::version).orElse(0);
    }

    /** An earlier round and what was agreed on then. */
    public record Before(Round round, Agreement agreement) {}
}
