package se.tillitsspegeln.web.hr.accounts;

import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the form about an account sends. */
public class AccountForm {

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String role;

    @RestForm
    @Nullable
    String unit;

    String name() {
        return Objects.requireNonNullElse(name, "").strip();
    }

    String role() {
        return Objects.requireNonNullElse(role, "");
    }

    /** The unit's id, or {@code null} for the whole organisation. */
    @Nullable
    String unit() {
        return unit == null || unit.isBlank() ? null : unit.strip();
    }

    static AccountForm of(String name, String role, @Nullable String unit) {
        AccountForm form = new AccountForm();
        form.name = name;
        form.role = role;
        form.unit = unit;
        return form;
    }
}
