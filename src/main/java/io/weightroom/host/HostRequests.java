package io.weightroom.host;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a request comes from the host, who sits at this machine. Until there are accounts
 * of instructors, nobody else may see or stop what trains here.
 */
public final class HostRequests {

    /** A proxy on this machine speaks for others, and says so with one of these. */
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private HostRequests() {}

    /** From a loopback address, to a loopback name, and through no proxy. */
    public static boolean isFromHost(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && NAMES.contains(request.getServerName())
                && FORWARDED.stream().allMatch(name -> request.getHeader(name) == null);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
