package se.tillitsspegeln.security.account;

/** Why an account or a password was not changed. */
public enum AccountFault {
    NAME_INVALID("name", "Give a name of small letters, digits, dots, hyphens and @, at most 100."),
    NAME_TAKEN("name", "There is an account with this name."),
    ROLE_UNKNOWN("role", "Give one of admin, hr, leader, auditor."),
    UNIT_MISSING("unit", "A leader needs a unit."),
    UNIT_UNWANTED("unit", "Administrators and auditors have no unit."),
    UNIT_UNKNOWN("unit", "There is no such unit."),
    OWN_ACCOUNT("role", "Nobody takes away rights of their own account; another administrator can."),
    PASSWORD_WRONG("old", "This is not the password of the account."),
    PASSWORD_SHORT("next", "Give at least 12 characters."),
    PASSWORD_LONG("next", "Give at most 72 bytes; letters such as å take two."),
    PASSWORD_COMMON("next", "This password is among the first that anybody guesses."),
    PASSWORD_NAME("next", "The password must not hold the account's name."),
    PASSWORD_SAME("next", "Give another password than the one until now."),
    PASSWORD_TWICE("again", "The two passwords differ.");

    private final String field;
    private final String message;

    AccountFault(String field, String message) {
        this.field = field;
        this.message = message;
    }

    /** Which part of the wish is wrong. */
    public String field() {
        return field;
    }

    String message() {
        return message;
    }
}
