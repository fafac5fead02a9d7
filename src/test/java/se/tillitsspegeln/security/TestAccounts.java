package se.tillitsspegeln.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Makes accounts of any role for tests; making the same one again changes nothing. */
@ApplicationScoped
public class TestAccounts {

    public static final String PASSWORD = "only for the tests 0123456789";

    private final AccountRepository accounts;

    TestAccounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** @param unit the unit that the account is limited to, {@code null} for the whole tree */
    @Transactional
    public String ensure(String role, @Nullable String unit) {
        String name = role + "-" + (unit == null ? "all" : unit);
        if (accounts.findByIdOptional(name).isEmpty()) {
            AccountEntity account = new AccountEntity(name, PASSWORD, role);
            account.unit = unit;
            accounts.persist(account);
        }
        return name;
    }
}
