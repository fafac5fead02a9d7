package se.tillitsspegeln.web.hr.accounts;

import se.tillitsspegeln.security.account.AccountFault;

/** What is wrong, in words. */
final class FaultText {

    private FaultText() {}

    static String of(AccountFault fault, AccountsMessages words) {
        return switch (fault) {
            case NAME_INVALID -> words.nameInvalid();
            case NAME_TAKEN -> words.nameTaken();
            case ROLE_UNKNOWN -> words.roleUnknown();
            case UNIT_MISSING -> words.unitMissing();
            case UNIT_UNWANTED -> words.unitUnwanted();
            case UNIT_UNKNOWN -> words.unitUnknown();
            case OWN_ACCOUNT -> words.ownAccount();
            case PASSWORD_WRONG -> words.passwordWrong();
            case PASSWORD_SHORT -> words.passwordShort();
            case PASSWORD_LONG -> words.passwordLong();
            case PASSWORD_COMMON -> words.passwordCommon();
            case PASSWORD_NAME -> words.passwordName();
            case PASSWORD_SAME -> words.passwordSame();
            case PASSWORD_TWICE -> words.passwordTwice();
        };
    }
}
