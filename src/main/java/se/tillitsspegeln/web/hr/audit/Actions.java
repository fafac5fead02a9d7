package se.tillitsspegeln.web.hr.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.tillitsspegeln.web.Choice;

/** What is done, in words; an action that has no words yet is shown as it is stored. */
final class Actions {

    private Actions() {}

    static Map<String, String> all(AuditMessages words) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("profile.viewed", words.profileViewed());
        all.put("profiles.exported", words.profilesExported());
        all.put("round.created", words.roundCreated());
        all.put("round.opened", words.roundOpened());
        all.put("round.closing", words.roundClosing());
        all.put("round.deleted", words.roundDeleted());
        all.put("codes.issued", words.codesIssued());
        all.put("units.replaced", words.unitsReplaced());
        all.put("account.created", words.accountCreated());
        all.put("account.assigned", words.accountAssigned());
        all.put("account.disabled", words.accountDisabled());
        all.put("account.enabled", words.accountEnabled());
        all.put("password.renewed", words.passwordRenewed());
        all.put("password.chosen", words.passwordChosen());
        all.put("token.made", words.tokenMade());
        all.put("token.revoked", words.tokenRevoked());
        all.put("log.forgotten", words.logForgotten());
        all.put("codes.forgotten", words.codesForgotten());
        all.put("backup.made", words.backupMade());
        return all;
    }

    static List<Choice> choices(String chosen, AuditMessages words) {
        return all(words).entrySet().stream()
                .map(action -> new Choice(
                        action.getKey(), action.getValue(), action.getKey().equals(chosen)))
                .toList();
    }
}
