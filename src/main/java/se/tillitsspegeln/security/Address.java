package se.tillitsspegeln.security;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, for counting only: it is hashed under a key before it is kept anywhere, and never logged.
 * Of an IPv6 address only the network counts, since one machine may use all addresses of its network.
 */
public final class Address {

    private static final int NETWORK_BYTES = 8;

    private Address() {}

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
