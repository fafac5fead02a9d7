package se.tillitsspegeln.web.hr.audit;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the log. */
@MessageBundle(value = "audit", locale = "sv")
public interface AuditMessages {
    String title();

    String lead();

    String day();

    String actor();

    String action();

    String anything();

    String show();

    String time();

    String round();

    String subject();

    String details();

    String none();

    String older();

    String wrongDay();

    String roundCreated();

    String roundDeleted();

    String roundOpened();

    String roundClosing();

    String codesIssued();

    String unitsReplaced();

    String accountCreated();

    String accountAssigned();

    String accountDisabled();

    String accountEnabled();

    String passwordRenewed();

    String passwordChosen();

    String tokenMade();

    String tokenRevoked();

    String profileViewed();

    String profilesExported();

    String logForgotten();

    String codesForgotten();

    String backupMade();

    String viewersTitle(String unit);

    String viewersLead();

    String viewersNone();

    String viewersLink();

    String role();

    String backToProfile();
}
