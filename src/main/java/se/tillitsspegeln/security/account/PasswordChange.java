package se.tillitsspegeln.security.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Changes one's own password. Guesses of the old one count as failed logins do. */
@ApplicationScoped
public class PasswordChange {

    private final Logins logins;
    private final AccountAdmin admin;

    PasswordChange(Logins logins, AccountAdmin admin) {
        this.logins = logins;
        this.admin = admin;
    }

    /** The password until now, and the next one, twice. */
    public record Wish(String old, String next, String again) {

        @Override
        public String toString() {
            return "Wish[kept secret]";
        }
    }

    /**
     * Changes the password and ends all other logins of the account.
     *
     * @param session the login that stays
     * @throws AccountProblem naming what is wrong
     */
    public void change(String name, Wish wish, @Nullable String session, String address) {
        AccountCheck.require(wish.next().equals(wish.again()), AccountFault.PASSWORD_TWICE);
        PasswordRules.check(name, wish.next());
        boolean right = logins.check(name, wish.old(), address).account() != null;
        AccountCheck.require(right, AccountFault.PASSWORD_WRONG);
        admin.choosePassword(name, wish.next(), session);
    }
}
