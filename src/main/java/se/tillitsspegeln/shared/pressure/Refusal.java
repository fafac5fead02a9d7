package se.tillitsspegeln.shared.pressure;

import io.vertx.core.http.HttpServerResponse;

/** How one kind of address says that there is too much to do just now. Status and headers are set already. */
public interface Refusal {

    boolean owns(String path);

    /** Ends the response; on the event loop, so nothing may wait here. */
    void answer(HttpServerResponse response, String path);
}
