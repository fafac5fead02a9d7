package se.tillitsspegeln.web.hr.agreement;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about agreements. */
@MessageBundle(value = "agreement", locale = "sv")
public interface AgreementMessages {

    @Message
    String heading();

    @Message
    String none();

    @Message
    String noneYet();

    @Message
    String what();

    @Message
    String when();

    @Message
    String meetAgain(String day);

    @Message
    String keptBy(String name, String day);

    @Message
    String write();

    @Message
    String change();

    @Message
    String older();

    @Message
    String before();

    @Message
    String beforeRound(String round);

    @Message
    String beforeAsk();

    @Message
    String title(String unit);

    @Message
    String lead();

    @Message
    String seenBy();

    @Message
    String text();

    @Message
    String textHint(int most);

    @Message
    String day();

    @Message
    String dayHint();

    @Message
    String keep();

    @Message
    String cancel();

    @Message
    String faultEmpty();

    @Message
    String faultLong(int most);

    @Message
    String faultDay();

    @Message
    String faultYear();

    @Message
    String changed();

    @Message
    String changedLead();
}
