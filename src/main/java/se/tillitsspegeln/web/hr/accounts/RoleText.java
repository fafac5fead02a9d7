package se.tillitsspegeln.web.hr.accounts;

import se.tillitsspegeln.security.Role;

/** Roles in words. */
public final class RoleText {

    private RoleText() {}

    /** The role as it is called on the pages; also that of programs and of the service itself. */
    public static String of(String role, AccountsMessages words) {
        return switch (role) {
            case Role.ADMIN -> words.roleAdmin();
            case Role.HR -> words.roleHr();
            case Role.LEADER -> words.roleLeader();
            case Role.AUDITOR -> words.roleAuditor();
            case "token" -> words.roleToken();
            case "system" -> words.roleSystem();
            default -> role;
        };
    }

    static String described(String role, AccountsMessages words) {
        return switch (role) {
            case Role.ADMIN -> words.describeAdmin();
            case Role.HR -> words.describeHr();
            case Role.LEADER -> words.describeLeader();
            default -> words.describeAuditor();
        };
    }
}
