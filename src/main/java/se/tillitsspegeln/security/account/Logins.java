package se.tillitsspegeln.security.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.guess.LoginGuard;

/**
 * Checks a name and a password. Nothing that is answered, nor how long it takes, tells whether there is such an account:
 * unknown names are compared with a hash too, and guesses are counted for them in the same way.
 */
@ApplicationScoped
public class Logins {

    private final Holders holders;
    private final LoginGuard guard;

    Logins(Holders holders, LoginGuard guard) {
        this.holders = holders;
        this.guard = guard;
    }

    /**
     * What a login ended with.
     *
     * @param account whoever it is; absent if the login failed
     * @param delay how long to wait before the next attempt; zero if none is needed
     */
    public record Outcome(@Nullable Account account, Duration delay) {}

    /** Costs one query for a password that was right within the last minute, else a comparison and six short statements. */
    public Outcome check(String name, String password, String address) {
        Optional<AccountEntity> holder = holders.enabled(name);
        if (holder.isPresent() && Passwords.isRemembered(password, holder.get().passwordHash)) {
            return new Outcome(holder.get().toAccount(), Duration.ZERO);
        }
        Duration wait = guard.begin(name, address);
        if (!wait.isZero()) {
            return new Outcome(null, wait);
        }
        boolean right = holder.map(account -> Passwords.matches(password, account.passwordHash))
                .orElseGet(() -> Passwords.matchesNobody(password));
        if (!right) {
            return new Outcome(null, Duration.ZERO);
        }
        guard.succeeded(name, address);
        return new Outcome(holder.orElseThrow().toAccount(), Duration.ZERO);
    }

    /** Reads accounts in a transaction of its own, so that none is open while a password is compared. */
    @ApplicationScoped
    static class Holders {

        private final AccountRepository accounts;

        Holders(AccountRepository accounts) {
            this.accounts = accounts;
        }

        @Transactional
        Optional<AccountEntity> enabled(String name) {
            // PostgreSQL refuses to be asked about a text with this character, which no name has
            return name.indexOf('\0') >= 0
                    ? Optional.empty()
                    : accounts.findByIdOptional(name).filter(account -> !account.disabled);
        }
    }
}
