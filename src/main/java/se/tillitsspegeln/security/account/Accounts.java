package se.tillitsspegeln.security.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import se.tillitsspegeln.security.Role;
import se.tillitsspegeln.shared.Deed;

/** Finds accounts and makes the first one. */
@ApplicationScoped
public class Accounts {

    static final String ADMIN = "admin";

    private static final Logger LOG = Logger.getLogger(Accounts.class);

    private final AccountRepository accounts;
    private final Event<Deed> deeds;

    Accounts(AccountRepository accounts, Event<Deed> deeds) {
        this.accounts = accounts;
        this.deeds = deeds;
    }

    /** All accounts by name. */
    @Transactional
    public List<Account> all() {
        return accounts.byName().stream().map(AccountEntity::toAccount).toList();
    }

    @Transactional
    public Optional<Account> find(String name) {
        return accounts.findByIdOptional(name).map(AccountEntity::toAccount);
    }

    /** Makes the admin with this password; an existing one keeps the password it has. */
    void ensureAdmin(String password) {
        if (addAdminIfMissing(password)) {
            LOG.info("The account admin was made with the password from TILLIT_ADMIN_PASSWORD");
        } else if (!hasPassword(ADMIN, password)) {
            LOG.warn("TILLIT_ADMIN_PASSWORD is not the password of the account admin and was not used:"
                    + " it counts only at the first start on a new database");
        }
    }

    /** Whether this call made the account. Of instances that start together on one database, one makes it. */
    boolean addAdminIfMissing(String password) {
        if (exists(ADMIN)) {
            return false;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> addAdmin(password));
            return true;
        } catch (RuntimeException failed) {
            if (exists(ADMIN)) {
                return false;
            }
            throw failed;
        }
    }

    private void addAdmin(String password) {
        accounts.persistAndFlush(new AccountEntity(ADMIN, password, Role.ADMIN));
        deeds.fire(new Deed("account.created", null, ADMIN, Role.ADMIN));
    }

    private boolean exists(String username) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.findByIdOptional(username).isPresent());
    }

    private boolean hasPassword(String username, String password) {
        return QuarkusTransaction.requiringNew().call(() -> accounts.findByIdOptional(username)
                .filter(account -> Passwords.matches(password, account.passwordHash))
                .isPresent());
    }
}
