package se.tillitsspegeln.security.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.PrintStream;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that there is a first account, {@code admin}.
 *
 * <p>Its password is {@code TILLIT_ADMIN_PASSWORD} (property {@code tillit.admin-password}), or, where that is unset, a
 * random one that is printed once, on the console and not in the log, because logs are kept and shipped. The property
 * counts at the first start only: otherwise a forgotten line in a deployment would undo every later change of the
 * password at the next restart. When it is set and differs, the log says so.
 */
@ApplicationScoped
class FirstStart {

    private final Accounts accounts;
    private final Optional<String> password;

    FirstStart(Accounts accounts, @ConfigProperty(name = "tillit.admin-password") Optional<String> password) {
        this.accounts = accounts;
        this.password = password;
    }

    @SuppressWarnings("SystemOut") // the one text that must reach a person and no log
    void onStart(@Observes StartupEvent started) {
        run(password.filter(text -> !text.isBlank()), System.out);
    }

    void run(Optional<String> wanted, PrintStream console) {
        if (wanted.isPresent()) {
            accounts.ensureAdmin(wanted.get());
            return;
        }
        String random = RandomPassword.next();
        if (accounts.addAdminIfMissing(random)) {
            console.println(announcement(random));
            console.flush();
        }
    }

    private static String announcement(String password) {
        return """

                ----------------------------------------------------------------------
                  Tillitsspegeln: ett konto har skapats / an account has been made

                      användare / user       %s
                      lösenord / password    %s

                  Lösenordet visas bara den här gången. Spara det nu.
                  The password is shown this once. Keep it now.
                ----------------------------------------------------------------------
                """.formatted(Accounts.ADMIN, password);
    }
}
