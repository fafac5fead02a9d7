package se.tillitsspegeln.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the frame. Another area adds its own in the same way: an interface such as
 * {@code @MessageBundle(value = "hr", locale = "sv") public interface HrMessages}, one {@code @Message} method per text
 * and the texts in {@code messages/hr_sv.properties} and {@code messages/hr_en.properties}. Templates then say
 * {@code {hr:title}}; Java says {@code Words.of(HrMessages.class, language).title()}. {@code MessagesTest} finds new bundles by
 * itself. A text may name its parameters in braces: {@code {count}}.
 */
@MessageBundle(value = "app", locale = "sv")
public interface AppMessages {

    @Message
    String name();

    @Message
    String skip();

    @Message
    String mainNavigation();

    @Message
    String footNavigation();

    @Message
    String privacy();

    @Message
    String accessibility();

    @Message
    String contact();

    @Message
    String crumbs();

    @Message
    String errorPrefix();

    @Message
    String errorTitle();

    @Message
    String reference(String reference);

    @Message
    String toStart();

    @Message
    String problemNotFound();

    @Message
    String problemNotFoundText();

    @Message
    String problemForm();

    @Message
    String problemFormText();

    @Message
    String problemDenied();

    @Message
    String problemDeniedText();

    @Message
    String problemOurs();

    @Message
    String problemOursText();

    @Message
    String problemTooMany();

    String problemTooManyText();

    String problemBusy();

    @Message
    String problemBusyText();

    @Message
    String problemOther();

    @Message
    String problemOtherText();
}
