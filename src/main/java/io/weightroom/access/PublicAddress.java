package io.weightroom.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address at which others reach this machine, for links that are given away: what its host has
 * set, or what the browser was given, or where that is this machine alone, its name in the network.
 */
@Component
public class PublicAddress {

    private final Optional<String> set;
    private final boolean reachable;

    PublicAddress(
            @Value("${weightroom.address:}") String set,
            @Value("${server.address:127.0.0.1}") InetAddress listening) {
        this.set = Optional.of(set.strip().replaceAll("/+$", "")).filter(text -> !text.isEmpty());
        this.reachable = !listening.isLoopbackAddress();
    }

    /** Whether others can reach this machine at all; where a host has set an address, they can. */
    public boolean isReachable() {
        return reachable || set.isPresent();
    }

    /** Such as {@code https://192.168.1.7:8443}, without a slash at its end. */
    public String of(HttpServletRequest request) {
        return set.orElseGet(
                () -> {
                    var name = request.getServerName();
                    var reached =
                            reachable && isLoopback(name)
                                    ? inNetwork().stream().findFirst().orElse(name)
                                    : name;
                    return request.getScheme()
                            + "://"
                            + (reached.contains(":") && !reached.startsWith("[")
                                    ? "[" + reached + "]"
                                    : reached)
                            + port(request);
                });
    }

    /** Addresses of this machine in its networks, those of the fourth version first. */
    public static List<String> inNetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(PublicAddress::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(one -> !one.isLoopbackAddress() && !one.isLinkLocalAddress())
                    .sorted((a, b) -> rank(a) - rank(b))
                    .map(InetAddress::getHostAddress)
                    .map(text -> text.replaceAll("%.*", ""))
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }

    private static int rank(InetAddress one) {
        return one instanceof Inet4Address ? 0 : 1;
    }

    private static boolean isLoopback(String name) {
        return name.equals("localhost")
                || name.startsWith("127.")
                || name.equals("[::1]")
                || name.equals("::1");
    }

    private static String port(HttpServletRequest request) {
        int usual = request.getScheme().equals("https") ? 443 : 80;
        return request.getServerPort() == usual ? "" : ":" + request.getServerPort();
    }
}
