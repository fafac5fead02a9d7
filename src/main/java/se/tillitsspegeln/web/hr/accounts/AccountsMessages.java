package se.tillitsspegeln.web.hr.accounts;

import io.quarkus.qute.i18n.MessageBundle;

/** The words about accounts and passwords. */
@MessageBundle(value = "accounts", locale = "sv")
public interface AccountsMessages {
    String title();

    String lead();

    String name();

    String nameHint();

    String role();

    String unit();

    String unitHint();

    String state();

    String active();

    String fresh();

    String disabled();

    String wholeTree();

    String newTitle();

    String create();

    String roleAdmin();

    String roleHr();

    String roleLeader();

    String roleAuditor();

    String roleToken();

    String roleSystem();

    String describeAdmin();

    String describeHr();

    String describeLeader();

    String describeAuditor();

    String firstTitle(String name);

    String firstLead();

    String back();

    String saved();

    String change();

    String passwordTitle();

    String passwordLead();

    String renew();

    String disableTitle();

    String disableLead();

    String disable();

    String disabledLead();

    String enable();

    String nameInvalid();

    String nameTaken();

    String roleUnknown();

    String unitMissing();

    String unitUnwanted();

    String unitUnknown();

    String ownAccount();

    String ownTitle();

    String mustLead();

    String ownLead();

    String old();

    String next();

    String nextHint();

    String again();

    String changeOwn();

    String changed();

    String onwards();

    String passwordWrong();

    String passwordShort();

    String passwordLong();

    String passwordCommon();

    String passwordName();

    String passwordSame();

    String passwordTwice();
}
