package se.tillitsspegeln.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An account as it is stored. Quarkus reads the annotated fields when someone logs in. */
@Entity
@Table(name = "account")
@UserDefinition
class AccountEntity {

    @Id
    @Username
    @Column(length = 100)
    String username;

    @Password
    @Column(name = "password_hash", nullable = false, length = 100)
    String passwordHash;

    @Roles
    @Column(nullable = false, length = 20)
    String role;

    @Column(length = 64)
    @Nullable
    String unit;

    AccountEntity() {}

    AccountEntity(String username, String password, String role) {
        this.username = username;
        this.passwordHash = BcryptUtil.bcryptHash(password);
        this.role = role;
    }

    boolean hasPassword(String password) {
        return BcryptUtil.matches(password, passwordHash);
    }
}
