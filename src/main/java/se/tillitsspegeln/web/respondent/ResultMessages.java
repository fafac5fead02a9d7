package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.i18n.MessageBundle;

/** What a result says to those who were invited, beside the words of a profile. */
@MessageBundle(value = "result", locale = "sv")
public interface ResultMessages {
    String title(String unit, String round);

    String lead();

    String talk();

    String talkText();

    String hiddenTalk();

    String levels();

    String levelsLead();

    String until(String day);

    String readOnly();
}
