package se.tillitsspegeln.security.guess;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many failed logins are let through. */
@ConfigMapping(prefix = "tillit.login")
interface LoginLimits {

    /** Failures of one account from one address before the waiting starts; fewer annoy those who mistype. */
    @WithDefault("5")
    int freeFailures();

    /** The first wait; it doubles with every further failure. */
    @WithDefault("PT5S")
    Duration firstWait();

    /** The longest wait; a longer one lets whoever sits behind the same address keep a colleague out for longer. */
    @WithDefault("PT15M")
    Duration longestWait();

    /** Failures of one account from all unknown addresses within the window; more give a botnet more guesses. */
    @WithDefault("100")
    int perAccount();

    /** Failures of all accounts from one unknown address within the window; fewer hit large offices behind one address. */
    @WithDefault("100")
    int perAddress();

    /** Failures in all within the window, from unknown addresses; each costs some fifty milliseconds of computing. */
    @WithDefault("2000")
    int inAll();

    /** How long failures count. */
    @WithDefault("PT1H")
    Duration window();

    /** How long an address stays known for an account after a right password; longer keeps its keyed hash longer. */
    @WithDefault("P90D")
    Duration known();
}
