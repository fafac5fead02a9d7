package se.tillitsspegeln.organisation;

import java.util.List;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.Violation;

/** An import that was rejected: nothing was changed. The violations say in English what the mistakes are. */
public final class UnitsInvalid extends SurveyProblem {

    static final ProblemType TYPE = new ProblemType("units-invalid", 422, "The units were not imported");

    private static final long serialVersionUID = 1L;

    private final transient List<UnitMistake> mistakes;

    UnitsInvalid(String detail, List<UnitMistake> mistakes) {
        super(
                TYPE,
                detail,
                mistakes.stream()
                        .map(one -> new Violation(one.place(), one.english()))
                        .toList());
        this.mistakes = List.copyOf(mistakes);
    }

    /** In the order of the input. */
    public List<UnitMistake> mistakes() {
        return mistakes;
    }
}
