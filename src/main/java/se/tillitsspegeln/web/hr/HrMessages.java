package se.tillitsspegeln.web.hr;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the frame of these pages; each part has its own beside. */
@MessageBundle(value = "hr", locale = "sv")
public interface HrMessages {
    String navRounds();

    String navUnits();

    String navAccounts();

    String navTokens();

    String navAudit();

    String changePassword();

    String loggedInAs(String name);

    String logOut();

    String tooManyMore(int count);
}
