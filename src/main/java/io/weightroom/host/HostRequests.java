package io.weightroom.host;

import io.weightroom.classroom.Learners;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Role;
import io.weightroom.classroom.Roster;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells whether a request comes from the host: of a class, who has signed in as that; else who sits
 * at this machine. Nobody else may see or stop what trains here.
 */
@Component
public class HostRequests {

    /** A proxy on this machine speaks for others, and says so with one of these. */
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final Learners learners;
    private final Roster roster;

    public HostRequests(Learners learners, Roster roster) {
        this.learners = learners;
        this.roster = roster;
    }

    public boolean isFromHost(HttpServletRequest request) {
        return learners.isClass() ? isSignedInAsHost() : isFromThisMachine(request);
    }

    private boolean isSignedInAsHost() {
        try {
            return roster.find(learners.current())
                    .filter(member -> member.role() == Role.HOST)
                    .isPresent();
        } catch (NotAllowed nobody) {
            return false;
        }
    }

    /** From a loopback address, to a loopback name, and through no proxy. */
    static boolean isFromThisMachine(HttpServletRequest request) {
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
