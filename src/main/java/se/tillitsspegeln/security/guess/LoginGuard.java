package se.tillitsspegeln.security.guess;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import se.tillitsspegeln.shared.keys.Keys;

/**
 * Slows down those who guess passwords, without letting them lock anybody out. Failures are counted in the database, so
 * that they survive a restart and count on every instance:
 *
 * <ul>
 *   <li>per account and address: after a few the wait doubles, up to a limit; from another address the account is free;
 *   <li>per account, per address and in all: a budget per window. It stops only addresses from which the account has
 *       never given its right password; a colleague at the usual place gets in whatever happens elsewhere.
 * </ul>
 *
 * <p>An attempt is counted before the password is compared and taken back when it was right: otherwise a hundred guesses
 * sent at the same moment would all find the counter at zero.
 */
@ApplicationScoped
public class LoginGuard {

    private final GuessRepository guesses;
    private final LoginLimits limits;
    private final Keys keys;
    private final Clock clock;

    LoginGuard(GuessRepository guesses, LoginLimits limits, Keys keys, Clock clock) {
        this.guesses = guesses;
        this.limits = limits;
        this.keys = keys;
        this.clock = clock;
    }

    /** The four rows of an attempt, always locked in this order. */
    private record Rows(GuessEntity all, GuessEntity account, GuessEntity address, GuessEntity pair) {}

    /** Counts an attempt. Zero if it may be made; else how long to wait, and nothing was counted. */
    public Duration begin(String account, String address) {
        return transaction(() -> {
            Instant now = now();
            Rows rows = rows(account, address, now);
            Duration wait = wait(rows, now);
            if (wait.isZero()) {
                count(rows, now);
            }
            return wait;
        });
    }

    /** The attempt that was begun gave the right password. */
    public void succeeded(String account, String address) {
        transaction(() -> {
            Instant now = now();
            Rows rows = rows(account, address, now);
            if (!rows.pair.isKnown(now)) {
                takeBack(rows.all);
                takeBack(rows.account);
                takeBack(rows.address);
            }
            rows.pair.failures = 0;
            rows.pair.knownUntil = now.plus(limits.known());
            guesses.forget(now.minus(limits.window()), now);
            return now;
        });
    }

    private Duration wait(Rows rows, Instant now) {
        Instant free = rows.pair.lastAt.plus(growing(rows.pair.failures));
        if (free.isAfter(now)) {
            return Duration.between(now, free);
        }
        boolean spent = failures(rows.all, now) >= limits.inAll()
                || failures(rows.account, now) >= limits.perAccount()
                || failures(rows.address, now) >= limits.perAddress();
        return spent && !rows.pair.isKnown(now) ? limits.longestWait() : Duration.ZERO;
    }

    private Duration growing(int failures) {
        int beyond = failures - limits.freeFailures();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration wait = limits.firstWait().multipliedBy(1L << Math.min(beyond, 20));
        return wait.compareTo(limits.longestWait()) < 0 ? wait : limits.longestWait();
    }

    /** Known ways are not charged to the budgets: strangers must not be refused for the typing of regulars. */
    private void count(Rows rows, Instant now) {
        add(rows.pair, now, true);
        if (!rows.pair.isKnown(now)) {
            add(rows.all, now, false);
            add(rows.account, now, false);
            add(rows.address, now, false);
        }
    }

    /** A pair's failures count until the window has passed without any; a budget's window starts with its first failure. */
    private void add(GuessEntity row, Instant now, boolean sliding) {
        int before = failures(row, now);
        if (sliding || before == 0) {
            row.lastAt = now;
        }
        row.failures = before + 1;
    }

    private int failures(GuessEntity row, Instant now) {
        return row.lastAt.plus(limits.window()).isAfter(now) ? row.failures : 0;
    }

    private static void takeBack(GuessEntity row) {
        row.failures = Math.max(0, row.failures - 1);
    }

    private Rows rows(String account, String address, Instant now) {
        return new Rows(
                row("all", "", "", now),
                row("account", account, "", now),
                row("address", "", address, now),
                row("pair", account, address, now));
    }

    private GuessEntity row(String kind, String account, String address, Instant now) {
        return guesses.locked(keys.fingerprint("login-guess", kind + "\n" + account + "\n" + address), now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Again if another attempt made a row at the same moment; there are four rows to make. */
    private static <T> T transaction(Supplier<T> work) {
        for (int i = 0; i < 4; i++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
            } catch (PersistenceException raced) {
                // another attempt made the row
            }
        }
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
