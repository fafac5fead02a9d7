package se.tillitsspegeln.web.hr.rounds;

import io.quarkus.qute.i18n.MessageBundle;

/** The words about rounds. */
@MessageBundle(value = "rounds", locale = "sv")
public interface RoundsMessages {
    String title();

    String lead();

    String newRound();

    String emptyNoUnits();

    String emptyNoRounds();

    String emptyLeader();

    String importUnits();

    String name();

    String status();

    String next();

    String draft();

    String open();

    String closing();

    String closed();

    String nextDraft();

    String nextOpen();

    String nextClosing();

    String nextClosed();

    String createTitle();

    String createLead();

    String nameHint();

    String questionnaires();

    String questionnairesHint();

    String minutes(int minutes);

    String groupSize();

    String groupSizeHint();

    String opens();

    String opensHint();

    String closes();

    String closesHint();

    String create();

    String faultName();

    String faultNameLong();

    String faultQuestionnaires();

    String faultGroupSize();

    String faultDay();

    String faultOrder();

    String about();

    String asks();

    String threshold(int k);

    String opensOn(String day);

    String closesOn(String day);

    String closedOn(String day);

    String preview();

    String steps();

    String done();

    String now();

    String later();

    String stepUnits();

    String stepUnitsDone(int count);

    String stepUnitsNow();

    String stepCodes();

    String stepCodesDone(int count);

    String stepCodesNow();

    String stepOpen();

    String stepOpenNow();

    String stepOpenDone();

    String stepAnswers();

    String stepAnswersNow();

    String stepAnswersDone();

    String stepClose();

    String stepCloseNow();

    String stepClosing();

    String stepCloseDone();

    String stepResults();

    String stepResultsNow();

    String stepResultsLater();

    String stepAnswersLater();

    String stepCloseLater();

    String toUnits();

    String toCodes();

    String moreCodes();

    String toOpen();

    String toClose();

    String toResults();

    String toDelete();

    String closingTitle();

    String closingText();

    String closingReload(int seconds);

    String closingStill();

    String look();

    String problemTitle();

    String problemText();

    String participation();

    String participationLead(int k);

    String unit();

    String answeredOf(int answered, int invited, int share);

    String tooFewInvited();

    String below();

    String openTitle(String name);

    String openLead();

    String openFrozen();

    String openUnits(int count);

    String openCodes(int count);

    String openNoCodes();

    String openButton();

    String notReady();

    String notReadyUnits();

    String notReadyQuestionnaires();

    String notReadyUnit(String unit);

    String closeTitle(String name);

    String closeLead();

    String closeFinal();

    String closeLeft();

    String closeButton();

    String deleteTitle(String name);

    String deleteLead();

    String deleteButton();

    String back();

    String previewTitle(String name);

    String previewLead();

    String reminder();

    String reminderLead();

    String reminderText(String name, String last);

    String reminderTextOpen(String name);

    String previewTry();

    String previewOpen();

    String previewText(int most);

    String previewNone();

    String previewMiddle();

    String previewFirst();

    String previewSecond();

    String previewBack();

    String turnoutTitle(String name);

    String turnoutLead();

    String turnoutNothing();
}
