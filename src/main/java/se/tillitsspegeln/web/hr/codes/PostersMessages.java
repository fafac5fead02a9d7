package se.tillitsspegeln.web.hr.codes;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the posters. */
@MessageBundle(value = "posters", locale = "sv")
public interface PostersMessages {
    String title(String round);

    String lead();

    String more(int count);

    String none();

    String back();

    String question();

    String purpose();

    String how();

    String minutes(int minutes);

    String anonymous();

    String until(String moment);

    String open();

    String noCode();

    String all();

    String one(String unit);
}
