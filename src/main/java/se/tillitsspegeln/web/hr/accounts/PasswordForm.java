package se.tillitsspegeln.web.hr.accounts;

import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.account.PasswordChange.Wish;
import se.tillitsspegeln.web.Field;

/** What the form about one's own password sends; never shown again. */
public class PasswordForm {

    @RestForm
    @Nullable
    String old;

    @RestForm
    @Nullable
    String next;

    @RestForm
    @Nullable
    String again;

    Wish toWish() {
        return new Wish(
                Objects.requireNonNullElse(old, ""),
                Objects.requireNonNullElse(next, ""),
                Objects.requireNonNullElse(again, ""));
    }

    static List<Field> fields(AccountsMessages words) {
        return List.of(
                Field.text("old", words.old(), "").as("password", "current-password"),
                Field.text("next", words.next(), "")
                        .as("password", "new-password")
                        .withHint(words.nextHint()),
                Field.text("again", words.again(), "").as("password", "new-password"));
    }
}
