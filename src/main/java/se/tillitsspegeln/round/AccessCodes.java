package se.tillitsspegeln.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.shared.CallerAddress;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.keys.Keys;

/** The access codes. A code itself is never stored; its keyed hash is. */
@ApplicationScoped
public class AccessCodes {

    private static final String HASH = "access-code";
    private static final int AT_A_TIME = 1_000;

    private final AccessCodeRepository codes;
    private final RoundGroupRepository groups;
    private final Keys keys;
    private final EntityManager em;
    private final CodeGuesses guesses;
    private final CallerAddress caller;

    AccessCodes(
            AccessCodeRepository codes,
            RoundGroupRepository groups,
            Keys keys,
            EntityManager em,
            CodeGuesses guesses,
            CallerAddress caller) {
        this.codes = codes;
        this.groups = groups;
        this.keys = keys;
        this.em = em;
        this.guesses = guesses;
        this.caller = caller;
    }

    /** The code as it is written on the sheet, however it was typed; nothing if it cannot be a code. */
    public static Optional<String> canonical(String typed) {
        return CodeText.canonical(typed);
    }

    /**
     * What this code opens; nothing if it is unknown. One key look-up. Every way in comes by here, so that guesses are counted
     * here; what cannot be a code at all is a slip of the hand and not counted.
     *
     * @throws SurveyProblem {@code too-many-guesses} for a code that does not exist after many others; never for one that does
     */
    @Transactional
    public Optional<Admission> find(String typed) {
        Optional<String> code = canonical(typed);
        Optional<Admission> found = code.map(this::hash).flatMap(codes::look).map(AccessCodes::admission);
        if (code.isPresent() && found.isEmpty()) {
            guesses.wrong(caller.now().orElse(null));
        }
        return found;
    }

    /**
     * Spends the code in the caller's transaction.
     *
     * @return false if it was spent already; of two transactions at the same moment one gets true
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean spend(String typed) {
        return canonical(typed).map(this::hash).filter(codes::spend).isPresent();
    }

    /**
     * Makes sure, until the caller's transaction ends, that nobody spends the code.
     *
     * @return false if it is spent or unknown
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hold(String typed) {
        return canonical(typed).map(this::hash).filter(codes::hold).isPresent();
    }

    /** Who is invited and has answered, per unit and role with at least one code. */
    @Transactional
    public List<GroupCount> groups(RoundId round) {
        return codes.groups(round);
    }

    /** How many are invited, per unit and role; takes time with the groups and not with the codes. */
    @Transactional
    public Map<Group, Integer> invited(RoundId round) {
        return groups.invited(round);
    }

    /** The ledger's lines are written in the order of their hashes, so that none can be told by where it lies. */
    List<IssuedCode> issue(RoundId round, List<CodeOrder> orders) {
        List<IssuedCode> issued = new ArrayList<>();
        for (CodeOrder order : orders) {
            for (int i = 0; i < order.count(); i++) {
                issued.add(new IssuedCode(order.unit(), order.role(), CodeText.random()));
            }
        }
        List<AccessCodeEntity> lines =
                new ArrayList<>(issued.stream().map(code -> line(round, code)).toList());
        lines.sort((one, other) -> Arrays.compareUnsigned(one.hash, other.hash));
        for (int i = 0; i < lines.size(); i++) {
            em.persist(lines.get(i));
            if (i % AT_A_TIME == AT_A_TIME - 1) {
                em.flush();
                em.clear();
            }
        }
        groups.add(round, orders);
        return issued;
    }

    /** Deletes the codes of a draft. */
    void deleteAll(RoundId round) {
        while (codes.deleteSome(round, RoundStatus.DRAFT, AT_A_TIME) > 0) {
            // in portions, because the embedded database keeps in memory what one statement changes
        }
        groups.delete("key.roundId", round.value());
    }

    private AccessCodeEntity line(RoundId round, IssuedCode code) {
        AccessCodeEntity entity = new AccessCodeEntity();
        entity.hash = hash(code.code());
        entity.roundId = round.value();
        entity.unit = code.unit().value();
        entity.role = code.role();
        return entity;
    }

    private byte[] hash(String canonical) {
        return keys.fingerprint(HASH, canonical);
    }

    private static Admission admission(AccessCodeRepository.Ledger line) {
        return new Admission(
                new RoundId(line.roundId()),
                new UnitId(line.unit()),
                line.role(),
                line.spent(),
                line.status(),
                line.closesAt());
    }
}
