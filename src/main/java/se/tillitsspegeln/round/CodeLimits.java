package se.tillitsspegeln.round;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many codes that do not exist are answered plainly. A code that exists always is. */
@ConfigMapping(prefix = "tillit.codes")
interface CodeLimits {

    /** From one address within the window; fewer show typing mistakes of large offices the wrong page. */
    @WithDefault("100")
    int perAddress();

    /** In all within the window; at this many the log warns. */
    @WithDefault("5000")
    int inAll();

    /** How long wrong codes count, and how long hashes of addresses are kept in memory. */
    @WithDefault("PT10M")
    Duration window();
}
