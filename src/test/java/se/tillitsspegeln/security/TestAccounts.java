package se.tillitsspegeln.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.account.Accounts;

/** Makes accounts of any role for tests, of units that need not exist; making the same one again changes nothing. */
@ApplicationScoped
public class TestAccounts {

    public static final String PASSWORD = "only for the tests 0123456789";

    private final Accounts accounts;
    private final EntityManager em;

    TestAccounts(Accounts accounts, EntityManager em) {
        this.accounts = accounts;
        this.em = em;
    }

    /** @param unit the unit that the account is limited to, {@code null} for the whole tree */
    @Transactional
    public String ensure(String role, @Nullable String unit) {
        String name = role + "-" + (unit == null ? "all" : unit);
        if (accounts.find(name).isEmpty()) {
            em.createNativeQuery("insert into account (username, password_hash, role, unit) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, name)
                    .setParameter(2, BcryptUtil.bcryptHash(PASSWORD))
                    .setParameter(3, role)
                    .setParameter(4, unit)
                    .executeUpdate();
        }
        return name;
    }
}
