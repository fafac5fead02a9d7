package se.tillitsspegeln.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.round.Admission;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.shared.keys.Keys;
import se.tillitsspegeln.shared.keys.Sealer;

/** What people wrote in an open round: sealed, with a random id, and without role, time or order. */
@ApplicationScoped
class Comments {

    /** Not a possible item id, so it never collides with one. */
    private static final String UNIT = "/unit";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CommentRepository comments;
    private final Keys keys;

    Comments(CommentRepository comments, Keys keys) {
        this.comments = comments;
        this.keys = keys;
    }

    void keep(Admission admission, Map<ItemId, String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        Map<String, String> content = new HashMap<>();
        texts.forEach((item, text) -> content.put(item.value(), text));
        content.put(UNIT, admission.unit().value());
        SealedCommentEntity entity = new SealedCommentEntity();
        entity.id = UUID.randomUUID();
        entity.roundId = admission.round().value();
        entity.sealed = SealedJson.seal(content, sealer(admission.round()), context(entity.id));
        comments.persist(entity);
    }

    List<ClosingTallies.Written> all(RoundId round) {
        Sealer sealer = sealer(round);
        List<ClosingTallies.Written> all = new ArrayList<>(comments.list("roundId", round.value()).stream()
                .map(entity -> written(SealedJson.open(entity.sealed, sealer, context(entity.id))))
                .toList());
        Collections.shuffle(all, RANDOM);
        return all;
    }

    /** The same content in a new row, sealed anew, with nothing to tell it from any other. */
    SealedCommentEntity renewed(SealedCommentEntity old) {
        Sealer sealer = sealer(new RoundId(old.roundId));
        SealedCommentEntity entity = new SealedCommentEntity();
        entity.id = UUID.randomUUID();
        entity.roundId = old.roundId;
        entity.sealed =
                SealedJson.seal(SealedJson.open(old.sealed, sealer, context(old.id)), sealer, context(entity.id));
        return entity;
    }

    void destroy(RoundId round) {
        comments.delete("roundId", round.value());
    }

    private static ClosingTallies.Written written(Map<String, String> content) {
        Map<ItemId, String> texts = new HashMap<>();
        content.forEach((key, text) -> {
            if (!key.equals(UNIT)) {
                texts.put(new ItemId(key), text);
            }
        });
        return new ClosingTallies.Written(new UnitId(content.getOrDefault(UNIT, "")), texts);
    }

    private Sealer sealer(RoundId round) {
        return keys.sealer("comment " + round);
    }

    private static String context(UUID id) {
        return "comment " + id;
    }
}
