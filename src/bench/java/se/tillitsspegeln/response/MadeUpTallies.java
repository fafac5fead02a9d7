package se.tillitsspegeln.response;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.shared.keys.Keys;
import se.tillitsspegeln.shared.keys.MasterKey;
import se.tillitsspegeln.shared.keys.Sealer;

/** Sealed tallies as the service would have written them, counted sheet by sheet, without a call for each. */
public final class MadeUpTallies {

    private static final int HUNDRED = 100;
    private static final int NOT_APPLICABLE = 5;
    private static final int SKIPPED = 3;

    private final Random random = new Random(1);
    private final String round;
    private final RoundContent content;
    private final TallyLayout layout;
    private final Sealer sealer;

    /** @param data the service's data folder, which holds its master key */
    public MadeUpTallies(String round, RoundContent content, Path data) {
        this.round = round;
        this.content = content;
        layout = TallyLayout.of(content);
        sealer = new Keys(MasterKey.load(Optional.empty(), data)).sealer("tally " + round);
    }

    /** The tally of a group of so many people who tend to answer alike. */
    public byte[] sealed(String unit, String role, int people) {
        Tally tally = Tally.empty(layout);
        double mood = random.nextDouble();
        for (int i = 0; i < people; i++) {
            tally = tally.plus(sheet(mood));
        }
        return sealer.seal(tally.toBytes(), new TallyEntity.Key(round, unit, role).context());
    }

    private AnswerSheet sheet(double mood) {
        Map<ItemId, Integer> points = new HashMap<>();
        Set<ItemId> notApplicable = new HashSet<>();
        for (ScoredItem item : content.scoredItems()) {
            int chance = random.nextInt(HUNDRED);
            if (chance < NOT_APPLICABLE) {
                notApplicable.add(item.id());
            } else if (chance >= NOT_APPLICABLE + SKIPPED) {
                double place = Math.min(0.999, Math.max(0, mood + random.nextGaussian() / POINT_SPREAD));
                points.put(item.id(), item.min() + (int) (place * item.points()));
            }
        }
        return new AnswerSheet(points, notApplicable, Map.of());
    }

    private static final double POINT_SPREAD = 4;
}
