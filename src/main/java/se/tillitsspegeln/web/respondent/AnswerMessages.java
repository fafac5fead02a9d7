package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of those who answer: the start, the questions, sending and the own picture. */
@MessageBundle(value = "answer", locale = "sv")
public interface AnswerMessages {
    String startTitle();

    String startHeading();

    String startLead();

    String startButton();

    String startNoCode();

    String startNoCodeText();

    String code();

    String codeHint();

    String noCode();

    String wrongCode();

    String typeAgain();

    String forgotten();

    String gone();

    String ownWords();

    String none();

    String middle();

    String firstFully();

    String firstMuch();

    String firstSome();

    String secondSome();

    String secondMuch();

    String secondFully();

    String poles(int min, String low, int max, String high);

    String linePoint(int point, int max, String label);

    String faultChoice(int number);

    String faultLength(int number, int length, int longest);

    String notSaved();

    String notSent();

    String closesAt(String moment);

    String partOf(int number, int count);

    String textHint(int longest);

    String textCount(int length);

    String saveAndContinue();

    String saveAndReturn();

    String back();

    String pause();

    String partNote();

    String gapsTitle();

    String gapsLead();

    String gap(int number, String part, String text);

    String continueAnyway();

    String checkTitle();

    String checkLead(int answered, int questions);

    String noAnswer();

    String change();

    String changeWhat(int number);

    String toSend();

    String sendNote();

    String send();

    String pausedTitle();

    String pausedLead();

    String pausedCode();

    String pausedHow();

    String goOn();

    String forgetHeading();

    String forgetText();

    String forgetTextSent();

    String forget();

    String thanksTitle();

    String thanksLead();

    String afterClosing();

    String afterClosingAt(String moment);

    String pictureHeading();

    String pictureText();

    String lineCaption();

    String columnTopic();

    String columnBetween();

    String columnPlace();

    String columnYours();

    String scalesHeading();

    String scalesCaption();

    String columnScale();

    String columnPlaceNumber();

    String columnReflection();

    String noDot();

    String pictureNote();

    String notYet();

    String notYetText(String round);

    String opensAt(String moment);

    String spent();

    String spentText();

    String closed();

    String closedText(String round);

    String beingReleased();

    String released();

    String keepCode();

    String seeResult();

    String seePicture();
}
