package io.weightroom.host;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps what Spring's actuator tells to the host of this machine, but for the health. */
@Component
final class HostFilter extends OncePerRequestFilter {

    private final HostRequests requests;

    HostFilter(HostRequests requests) {
        this.requests = requests;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded and tidied, unlike the URI, which can be written in many ways.
        var rest = request.getPathInfo();
        var path = request.getServletPath() + (rest == null ? "" : rest);
        return !path.startsWith("/actuator") || path.equals("/actuator/health");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // What collects metrics on this machine has no account; it sees no learners by name.
        if (HostRequests.isFromThisMachine(request) || requests.isFromHost(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(
                    HttpServletResponse.SC_FORBIDDEN, "for the host of this machine, at localhost");
        }
    }
}
