package se.tillitsspegeln.security;

/** What an account is for. Constants, because annotations need them. */
public final class Role {

    /** Accounts, tokens and settings; sees no more results than HR. */
    public static final String ADMIN = "admin";

    /** Rounds, units and every profile at and below the account's unit. */
    public static final String HR = "hr";

    /** Reads the profiles at and below the account's unit. */
    public static final String LEADER = "leader";

    /** Reads logs, audits and methods; no profile below the top. */
    public static final String AUDITOR = "auditor";

    private Role() {}
}
