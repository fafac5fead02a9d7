package se.tillitsspegeln.security.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.security.Role;
import se.tillitsspegeln.shared.Deed;

/**
 * Makes and changes accounts. Every change counts from the next request on, on every instance, because each request reads
 * its account.
 */
@ApplicationScoped
public class AccountAdmin {

    private final AccountRepository accounts;
    private final Sessions sessions;
    private final Organisation organisation;
    private final Event<Deed> deeds;

    AccountAdmin(AccountRepository accounts, Sessions sessions, Organisation organisation, Event<Deed> deeds) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.organisation = organisation;
        this.deeds = deeds;
    }

    /**
     * Makes an account.
     *
     * @param unit id of the unit at whose top its view ends, or {@code null} for the whole tree
     * @return its first password, shown this once; it opens nothing until it has been changed
     * @throws AccountProblem naming what is wrong
     */
    @Transactional
    public String create(String name, String role, @Nullable String unit) {
        AccountCheck.name(name);
        AccountCheck.roleAndUnit(role, unit, organisation.tree());
        AccountCheck.require(accounts.locked(name).isEmpty(), AccountFault.NAME_TAKEN);
        String password = RandomPassword.next();
        AccountEntity account = new AccountEntity(name, password, role);
        account.unit = unit;
        account.mustChange = true;
        accounts.persist(account);
        deeds.fire(new Deed("account.created", null, name, said(role, unit)));
        return password;
    }

    /**
     * Gives an account another role or unit.
     *
     * @param by the account that does so, which cannot lower itself: there is always an administrator left
     * @throws AccountProblem naming what is wrong
     */
    @Transactional
    public void assign(String name, String role, @Nullable String unit, String by) {
        AccountCheck.roleAndUnit(role, unit, organisation.tree());
        AccountEntity account = changeable(name, by);
        AccountCheck.require(!name.equals(by) || role.equals(account.role), AccountFault.OWN_ACCOUNT);
        account.role = role;
        account.unit = unit;
        deeds.fire(new Deed("account.assigned", null, name, said(role, unit)));
    }

    /** Disables an account, ending its logins, or enables it again. */
    @Transactional
    public void disable(String name, boolean disabled, String by) {
        AccountEntity account = changeable(name, by);
        AccountCheck.require(!disabled || !name.equals(by), AccountFault.OWN_ACCOUNT);
        account.disabled = disabled;
        if (disabled) {
            sessions.endAll(name);
        }
        deeds.fire(Deed.of(disabled ? "account.disabled" : "account.enabled", null, name));
    }

    /** Gives an account a new first password, shown this once, and ends its logins. */
    @Transactional
    public String renewPassword(String name) {
        AccountEntity account = accounts.locked(name).orElseThrow(AccountProblem::unknown);
        String password = RandomPassword.next();
        account.passwordHash = Passwords.hash(password);
        account.mustChange = true;
        sessions.endAll(name);
        deeds.fire(Deed.of("password.renewed", null, name));
        return password;
    }

    /**
     * Sets the password that its holder has chosen. All other logins of the account end.
     *
     * @param session the login that stays, or {@code null} for none
     * @throws AccountProblem if the password is not good enough
     */
    @Transactional
    public void choosePassword(String name, String password, @Nullable String session) {
        PasswordRules.check(name, password);
        AccountEntity account = accounts.locked(name).orElseThrow(AccountProblem::unknown);
        AccountCheck.require(!Passwords.matches(password, account.passwordHash), AccountFault.PASSWORD_SAME);
        account.passwordHash = Passwords.hash(password);
        account.mustChange = false;
        sessions.endOthers(name, Objects.requireNonNullElse(session, ""));
        deeds.fire(Deed.of("password.chosen", null, name));
    }

    private static String said(String role, @Nullable String unit) {
        return unit == null ? role : role + " of " + unit;
    }

    /**
     * All enabled administrators are locked first, so that of two who disable each other at the same moment the second is
     * found disabled and refused.
     */
    private AccountEntity changeable(String name, String by) {
        boolean mayStill = accounts.lockedEnabled(Role.ADMIN).stream().anyMatch(admin -> admin.username.equals(by));
        AccountCheck.require(mayStill, AccountFault.OWN_ACCOUNT);
        return accounts.locked(name).orElseThrow(AccountProblem::unknown);
    }
}
