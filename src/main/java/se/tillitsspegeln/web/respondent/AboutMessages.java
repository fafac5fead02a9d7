package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.i18n.MessageBundle;

/** The pages at the foot of every page. */
@MessageBundle(value = "about", locale = "sv")
public interface AboutMessages {
    String privacyLead();

    String privacyCodeHeading();

    String privacyCode();

    String privacyDraftHeading();

    String privacyDraft();

    String privacySentHeading();

    String privacySent();

    String privacySentNot();

    String privacyShownHeading();

    String privacyShown();

    String privacyShownCarry();

    String privacyCommentsHeading();

    String privacyComments();

    String privacyAdminHeading();

    String privacyAdmin();

    String privacyAdminComments();

    String privacyCookiesHeading();

    String privacyCookies();

    String a11yLead();

    String a11yHowHeading();

    String a11yHow();

    String a11yTestedHeading();

    String a11yTested();

    String a11yFlawsHeading();

    String a11yFlawReader();

    String a11yFlawComments();

    String a11yReportHeading();

    String a11yReport();

    String a11ySupervision();

    String contactText();

    String contactCode();
}
