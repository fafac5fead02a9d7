package se.tillitsspegeln.security.account;

import java.util.List;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.Violation;

/** An account or a password was not changed. */
public final class AccountProblem extends SurveyProblem {

    static final ProblemType INVALID = new ProblemType("account-invalid", 422, "The account cannot be like this");
    static final ProblemType UNKNOWN = new ProblemType("account-unknown", 404, "No such account");

    private static final long serialVersionUID = 1L;

    private final AccountFault fault;

    AccountProblem(AccountFault fault) {
        super(INVALID, "Nothing was changed.", List.of(new Violation(fault.field(), fault.message())));
        this.fault = fault;
    }

    public AccountFault fault() {
        return fault;
    }

    static SurveyProblem unknown() {
        return new SurveyProblem(UNKNOWN, "There is no account with this name.");
    }
}
