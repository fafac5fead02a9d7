package se.tillitsspegeln.web.hr;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the login page. */
@MessageBundle(value = "login", locale = "sv")
public interface LoginMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String answering();

    @Message
    String answeringLink();

    @Message
    String name();

    @Message
    String password();

    @Message
    String submit();

    @Message
    String wrong();

    @Message
    String tooMany(int minutes);

    @Message
    String loggedOut();

    @Message
    String sso();

    @Message
    String ssoFailed();

    @Message
    String byPassword();

    @Message
    String noRole();

    @Message
    String noRoleText();

    @Message
    String noUnitText();

    @Message
    String noRoleAsk(String contact);

    @Message
    String noRoleAskSomebody();

    @Message
    String noRoleLogOut();
}
