package se.tillitsspegeln.web.hr.tokens;

import io.quarkus.qute.i18n.MessageBundle;

/** The words about tokens of programs. */
@MessageBundle(value = "tokens", locale = "sv")
public interface TokensMessages {
    String title();

    String lead();

    String name();

    String nameHint();

    String scopes();

    String profilesRead();

    String roundsManage();

    String unitsManage();

    String unit();

    String unitHint();

    String expires();

    String expiresHint();

    String create();

    String newTitle();

    String made();

    String madeBy(String day, String name);

    String lastUsed();

    String never();

    String until();

    String expired();

    String always();

    String revoke();

    String none();

    String shownTitle(String name);

    String shownLead();

    String back();

    String revoked();

    String wrongName();

    String wrongScopes();

    String wrongUnit();

    String wrongExpires();
}
