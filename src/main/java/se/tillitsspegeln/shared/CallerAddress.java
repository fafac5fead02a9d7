package se.tillitsspegeln.shared;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, for counting only: whoever uses it hashes it under a key before keeping it anywhere, and it is
 * never logged. Of an IPv6 address only the network counts, since one machine may use all addresses of its network.
 */
@ApplicationScoped
public class CallerAddress {

    private static final int NETWORK_BYTES = 8;

    private final CurrentVertxRequest current;

    CallerAddress(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The address of the request that is being answered; nothing outside one. */
    public Optional<String> now() {
        RoutingContext exchange = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        return Optional.ofNullable(exchange).map(one -> of(one.request()));
    }

    /** The address, or the network, that the request came from; behind a proxy, what the trusted proxy says. */
    public static String of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        return network(remote == null ? null : remote.hostAddress());
    }

    static String network(@Nullable String host) {
        if (host == null || !host.contains(":")) {
            return String.valueOf(host);
        }
        try {
            InetAddress address = InetAddress.getByName(host); // of an address in digits; asks no one
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return host;
        }
    }
}
