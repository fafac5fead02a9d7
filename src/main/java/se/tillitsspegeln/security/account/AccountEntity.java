package se.tillitsspegeln.security.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;

/** An account as it is stored. */
@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    @Column(length = 100)
    String username;

    @Column(name = "password_hash", nullable = false, length = 100)
    String passwordHash;

    @Column(nullable = false, length = 20)
    String role;

    @Column(length = 64)
    @Nullable
    String unit;

    boolean disabled;

    @Column(name = "must_change")
    boolean mustChange;

    AccountEntity() {}

    AccountEntity(String username, String password, String role) {
        this.username = username;
        this.passwordHash = Passwords.hash(password);
        this.role = role;
    }

    Account toAccount() {
        return new Account(username, role, unit == null ? null : new UnitId(unit), disabled, mustChange);
    }
}
