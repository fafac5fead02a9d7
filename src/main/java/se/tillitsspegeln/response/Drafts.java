package se.tillitsspegeln.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /** The place of this code's draft, whether there is one or not; its keys are made once. */
    OwnDraft of(String canonicalCode) {
        return new OwnDraft(canonicalCode);
    }

    void destroyAll(RoundId round) {
        drafts.delete("roundId", round.value());
    }

    /** What one code opens. */
    final class OwnDraft {

        private static final String CONTEXT = "draft";

        private final byte[] id;
        private final Sealer sealer;

        private OwnDraft(String canonicalCode) {
            Keys own = new Keys(keys.fingerprint("draft", canonicalCode));
            id = own.derive("id");
            sealer = own.sealer("content");
        }

        /** {@link Draft#EMPTY} if nothing has been saved. */
        Draft read() {
            return drafts.sealed(id).map(this::open).orElse(Draft.EMPTY);
        }

        /** Lays the given answers over the saved ones, in the caller's transaction. */
        Draft save(RoundId round, Map<ItemId, String> given) {
            Optional<Draft> saved = drafts.locked(id).map(this::open);
            Draft merged = saved.orElse(Draft.EMPTY).with(given);
            if (saved.isPresent()) {
                drafts.update(id, seal(merged));
            } else {
                drafts.insert(id, round, seal(merged));
            }
            return merged;
        }

        void destroy() {
            drafts.destroy(id);
        }

        private Draft open(byte[] sealed) {
            Map<ItemId, String> answers = new HashMap<>();
            SealedJson.open(sealed, sealer, CONTEXT).forEach((item, value) -> answers.put(new ItemId(item), value));
            return new Draft(answers);
        }

        private byte[] seal(Draft draft) {
            Map<String, String> texts = new HashMap<>();
            draft.answers().forEach((item, value) -> texts.put(item.value(), value));
            return SealedJson.seal(texts, sealer, CONTEXT);
        }
    }
}
