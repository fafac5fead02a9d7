package se.tillitsspegeln.shared.pressure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is taken on at once. */
@ConfigMapping(prefix = "tillit.pressure")
interface PressureConfig {

    /**
     * Requests worked on at the same time, those that wait for the database included. More make everybody wait longer; fewer
     * refuse people in a rush that would have been over in a second. Keep it below the worker threads (200 and more), so
     * that probes always find one.
     */
    @WithDefault("160")
    int requestsAtOnce();

    /**
     * Bodies from people without an account, in memory at once: the heap divided by this. What is made of a body while it is
     * read can take sixteen times its size, so that a larger share lets strangers fill the heap.
     */
    @WithDefault("32")
    int heapForBodies();
}
