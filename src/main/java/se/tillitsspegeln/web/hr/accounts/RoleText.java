package se.tillitsspegeln.web.hr.accounts;

import se.tillitsspegeln.security.Role;

/** Roles in words. */
final class RoleText {

    private RoleText() {}

    static String of(String role, AccountsMessages words) {
        return switch (role) {
            case Role.ADMIN -> words.roleAdmin();
            case Role.HR -> words.roleHr();
            case Role.LEADER -> words.roleLeader();
            case Role.AUDITOR -> words.roleAuditor();
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
