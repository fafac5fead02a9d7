package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.i18n.MessageBundle;

/** What is said before the first question. */
@MessageBundle(value = "before", locale = "sv")
public interface BeforeMessages {
    String beforeTitle();

    String beforeHeading();

    String beforeLead();

    String welcomeBack();

    String welcomeBackText(int answered, int questions);

    String resume();

    String begin();

    String seeAll();

    String minutes(int minutes, int questions, int parts);

    String purposeHeading();

    String voluntary();

    String groupsHeading();

    String groupsText(String unit, String role);

    String groupsNote(int smallest);

    String invited(int count);

    String tooSmall(int smallest);

    String seesHeading();

    String seesOpen();

    String seesClosed(int smallest);

    String seesLocked(int smallest);

    String seesComments();

    String storedHeading();

    String storedDraft();

    String storedSent();

    String storedNot();

    String administratorHeading();

    String administratorText();

    String morePrivacy();

    String nextHeading();

    String nextText();

    String questionsTitle();

    String questionsLead();

    String backToStart();
}
