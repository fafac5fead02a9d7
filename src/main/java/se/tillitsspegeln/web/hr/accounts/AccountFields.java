package se.tillitsspegeln.web.hr.accounts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.Role;
import se.tillitsspegeln.security.account.AccountFault;
import se.tillitsspegeln.web.Choice;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Field;

/**
 * The fields about an account.
 *
 * @param roleError what is wrong with the role, or {@code null}
 */
record AccountFields(
        Field name, List<Choice> roles, @Nullable String roleError, Field unit, List<Fault> faults) {

    private static final String FIRST_ROLE = "role-" + Role.ADMIN;

    static AccountFields of(AccountForm form, @Nullable AccountFault fault, AccountsMessages words) {
        @Nullable String text = fault == null ? null : FaultText.of(fault, words);
        String place = fault == null ? "" : fault.field();
        Field name = Field.text("name", words.name(), form.name()).withHint(words.nameHint());
        String typed = form.unit();
        Field unit =
                Field.text("unit", words.unit(), typed == null ? "" : typed).withHint(words.unitHint());
        List<Choice> roles = Stream.of(Role.ADMIN, Role.HR, Role.LEADER, Role.AUDITOR)
                .map(role -> new Choice(role, RoleText.described(role, words), role.equals(form.role())))
                .toList();
        return new AccountFields(
                place.equals("name") ? name.withError(text) : name,
                roles,
                place.equals("role") ? text : null,
                place.equals("unit") ? unit.withError(text) : unit,
                text == null ? List.of() : List.of(new Fault(place.equals("role") ? FIRST_ROLE : place, text)));
    }
}
