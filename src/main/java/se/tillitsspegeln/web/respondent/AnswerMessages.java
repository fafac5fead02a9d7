package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of those who answer. */
@MessageBundle(value = "answer", locale = "sv")
public interface AnswerMessages {

    @Message
    String startTitle();

    @Message
    String startHeading();

    @Message
    String startLead();

    @Message
    String startButton();

    @Message
    String startNoCode();

    @Message
    String startNoCodeText();

    @Message
    String code();

    @Message
    String codeHint();

    @Message
    String noCode();

    @Message
    String wrongCode();

    @Message
    String typeAgain();

    @Message
    String forgotten();

    @Message
    String ownWords();

    @Message
    String none();

    @Message
    String middle();

    @Message
    String firstFully();

    @Message
    String firstMuch();

    @Message
    String firstSome();

    @Message
    String secondSome();

    @Message
    String secondMuch();

    @Message
    String secondFully();

    @Message
    String poles(int min, String low, int max, String high);

    @Message
    String linePoint(int point, int max, String label);

    @Message
    String faultChoice(int number);

    @Message
    String faultLength(int number, int length, int longest);

    @Message
    String notSaved();

    @Message
    String notSent();

    @Message
    String beforeTitle();

    @Message
    String beforeHeading();

    @Message
    String beforeLead();

    @Message
    String welcomeBack();

    @Message
    String welcomeBackText(int answered, int questions);

    @Message
    String resume();

    @Message
    String begin();

    @Message
    String seeAll();

    @Message
    String minutes(int minutes, int questions, int parts);

    @Message
    String purposeHeading();

    @Message
    String voluntary();

    @Message
    String closesAt(String moment);

    @Message
    String groupsHeading();

    @Message
    String groupsText(String unit, String role);

    @Message
    String groupsNote(int smallest);

    @Message
    String invited(int count);

    @Message
    String tooSmall(int smallest);

    @Message
    String seesHeading();

    @Message
    String seesOpen();

    @Message
    String seesClosed(int smallest);

    @Message
    String seesLocked(int smallest);

    @Message
    String seesComments();

    @Message
    String storedHeading();

    @Message
    String storedDraft();

    @Message
    String storedSent();

    @Message
    String storedNot();

    @Message
    String administratorHeading();

    @Message
    String administratorText();

    @Message
    String morePrivacy();

    @Message
    String nextHeading();

    @Message
    String nextText();

    @Message
    String questionsTitle();

    @Message
    String questionsLead();

    @Message
    String backToStart();

    @Message
    String partOf(int number, int count);

    @Message
    String textHint(int longest);

    @Message
    String saveAndContinue();

    @Message
    String saveAndReturn();

    @Message
    String back();

    @Message
    String pause();

    @Message
    String partNote();

    @Message
    String gapsTitle();

    @Message
    String gapsLead();

    @Message
    String gap(int number, String part, String text);

    @Message
    String continueAnyway();

    @Message
    String checkTitle();

    @Message
    String checkLead(int answered, int questions);

    @Message
    String noAnswer();

    @Message
    String change();

    @Message
    String changeWhat(int number);

    @Message
    String sendNote();

    @Message
    String send();

    @Message
    String pausedTitle();

    @Message
    String pausedLead();

    @Message
    String pausedCode();

    @Message
    String pausedHow();

    @Message
    String goOn();

    @Message
    String forgetHeading();

    @Message
    String forgetText();

    @Message
    String forgetTextSent();

    @Message
    String forget();

    @Message
    String thanksTitle();

    @Message
    String thanksLead();

    @Message
    String afterClosing();

    @Message
    String afterClosingAt(String moment);

    @Message
    String pictureHeading();

    @Message
    String pictureText();

    @Message
    String lineCaption();

    @Message
    String columnTopic();

    @Message
    String columnBetween();

    @Message
    String columnPlace();

    @Message
    String columnYours();

    @Message
    String scalesHeading();

    @Message
    String scalesCaption();

    @Message
    String columnScale();

    @Message
    String columnPlaceNumber();

    @Message
    String columnReflection();

    @Message
    String noDot();

    @Message
    String pictureNote();

    @Message
    String notYet();

    @Message
    String notYetText(String round);

    @Message
    String opensAt(String moment);

    @Message
    String spent();

    @Message
    String spentText();

    @Message
    String closed();

    @Message
    String closedText(String round);

    @Message
    String closedNext();

    @Message
    String seePicture();

    @Message
    String privacyLead();

    @Message
    String privacyCodeHeading();

    @Message
    String privacyCode();

    @Message
    String privacyDraftHeading();

    @Message
    String privacyDraft();

    @Message
    String privacySentHeading();

    @Message
    String privacySent();

    @Message
    String privacySentNot();

    @Message
    String privacyShownHeading();

    @Message
    String privacyShown();

    @Message
    String privacyShownCarry();

    @Message
    String privacyCommentsHeading();

    @Message
    String privacyComments();

    @Message
    String privacyAdminHeading();

    @Message
    String privacyAdmin();

    @Message
    String privacyAdminComments();

    @Message
    String privacyCookiesHeading();

    @Message
    String privacyCookies();

    @Message
    String a11yLead();

    @Message
    String a11yHowHeading();

    @Message
    String a11yHow();

    @Message
    String a11yTestedHeading();

    @Message
    String a11yTested();

    @Message
    String a11yFlawsHeading();

    @Message
    String a11yFlawReader();

    @Message
    String a11yFlawComments();

    @Message
    String a11yReportHeading();

    @Message
    String a11yReport();

    @Message
    String a11ySupervision();

    @Message
    String contactText();

    @Message
    String contactCode();
}
