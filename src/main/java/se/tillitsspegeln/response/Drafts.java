package se.tillitsspegeln.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.shared.keys.Keys;
import se.tillitsspegeln.shared.keys.Sealer;

/**
 * Saved drafts. Id and key both come from the access code (and the server's own key), so a copy of the database shows
 * neither the answers nor whose they are.
 */
@ApplicationScoped
class Drafts {

    private final DraftRepository drafts;
    private final Keys keys;

    Drafts(DraftRepository drafts, Keys keys) {
        this.drafts = drafts;
        this.keys = keys;
    }

    Draft of(String canonicalCode) {
        CodeKeys own = new CodeKeys(canonicalCode);
        return drafts.byId(own.id).map(own::open).orElse(Draft.EMPTY);
    }

    /** Lays the given answers over the saved ones, in the caller's transaction. */
    Draft save(String canonicalCode, RoundId round, Map<ItemId, String> given) {
        CodeKeys own = new CodeKeys(canonicalCode);
        DraftEntity entity = drafts.locked(own.id).orElseGet(DraftEntity::new);
        boolean fresh = entity.sealed == null;
        Draft merged = (fresh ? Draft.EMPTY : own.open(entity)).with(given);
        entity.sealed = own.seal(merged);
        if (fresh) {
            entity.id = own.id;
            entity.roundId = round.value();
            drafts.persistAndFlush(entity);
        }
        return merged;
    }

    void destroy(String canonicalCode) {
        drafts.delete("id", new CodeKeys(canonicalCode).id);
    }

    void destroyAll(RoundId round) {
        drafts.delete("roundId", round.value());
    }

    /** What one code opens. */
    private final class CodeKeys {

        private static final String CONTEXT = "draft";

        final byte[] id;
        private final Sealer sealer;

        CodeKeys(String canonicalCode) {
            Keys own = new Keys(keys.fingerprint("draft", canonicalCode));
            id = own.derive("id");
            sealer = own.sealer("content");
        }

        Draft open(DraftEntity entity) {
            Map<ItemId, String> answers = new HashMap<>();
            SealedJson.open(entity.sealed, sealer, CONTEXT)
                    .forEach((item, value) -> answers.put(new ItemId(item), value));
            return new Draft(answers);
        }

        byte[] seal(Draft draft) {
            Map<String, String> texts = new HashMap<>();
            draft.answers().forEach((item, value) -> texts.put(item.value(), value));
            return SealedJson.seal(texts, sealer, CONTEXT);
        }
    }
}
