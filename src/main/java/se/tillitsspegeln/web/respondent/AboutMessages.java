package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.i18n.MessageBundle;

/** The pages at the foot of every page. */
@MessageBundle(value = "about", locale = "sv")
public interface AboutMessages {
    String privacyLead();

    String privacyCodeHeading();

    String privacyCodePlace();

    String privacyCodeHash();

    String privacyCodeHolder();

    String privacyDraftHeading();

    String privacyDraftSealed();

    String privacyDraftGone();

    String privacySentHeading();

    String privacySentCounted();

    String privacySentRow();

    String privacySentTraces();

    String privacyShownHeading();

    String privacyShownOpen();

    String privacyShownLimit();

    String privacyShownLocked();

    String privacyShownCarry();

    String privacyShownTwice();

    String privacyCommentsHeading();

    String privacyCommentsSealed();

    String privacyCommentsTen();

    String privacyCommentsVerbatim();

    String privacyAdminHeading();

    String privacyAdminSealed();

    String privacyAdminBoth();

    String privacyAdminAfter();

    String privacyCookiesHeading();

    String privacyCookiesKinds();

    String privacyCookiesThird();

    String a11yLead();

    String a11yStatusHeading();

    String a11yStatus();

    String a11yHowHeading();

    String a11yHow();

    String a11yTestedHeading();

    String a11yTested();

    String a11yTestedWhen();

    String a11yFlawsHeading();

    String a11yFlawReader();

    String a11yFlawComments();

    String a11yFlawErrors();

    String a11yReportHeading();

    String a11yReport();

    String a11yReportTo(String contact);

    String a11yReportWhat();

    String a11ySupervisionHeading();

    String a11ySupervision();

    String contactText();

    String contactService(String contact);

    String contactNone();

    String contactCode();
}
