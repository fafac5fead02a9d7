package se.tillitsspegeln.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.tillitsspegeln.round.RoundId;

/** Which roles each release has. A release never changes, so each is read once. */
@ApplicationScoped
class ReleasedRoles {

    private final ReleaseRepository releases;
    private final Map<RoundId, List<String>> known = new ConcurrentHashMap<>();

    ReleasedRoles(ReleaseRepository releases) {
        this.releases = releases;
    }

    List<String> of(RoundId round) {
        return of(Set.of(round)).getOrDefault(round, List.of());
    }

    /** One query for all that are not known yet. */
    Map<RoundId, List<String>> of(Collection<RoundId> rounds) {
        Set<RoundId> missing = new HashSet<>(rounds);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            releases.releases(missing)
                    .forEach(release -> known.put(
                            new RoundId(release.roundId),
                            ReleaseDocument.fromJson(release.document).roles()));
        }
        Map<RoundId, List<String>> roles = new HashMap<>();
        rounds.forEach(round -> roles.put(round, known.getOrDefault(round, List.of())));
        return roles;
    }
}
