package io.weightroom.access;

import io.weightroom.classroom.LearnerId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * In which browsers each account is signed in. All of them are of this process, which forgets them
 * when it ends, so that who changes a password can end the others at once.
 */
@Component
class Seats implements SessionAuthenticationStrategy {

    private static final String SEAT = Seats.class.getName();

    private final ConcurrentMap<LearnerId, Set<Seat>> taken = new ConcurrentHashMap<>();

    /** Lies in an HTTP session, and hears when that is over. */
    private final class Seat implements HttpSessionBindingListener {

        private final LearnerId learner;
        private final HttpSession session;

        Seat(LearnerId learner, HttpSession session) {
            this.learner = learner;
            this.session = session;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent bound) {
            taken.computeIfAbsent(learner, one -> ConcurrentHashMap.newKeySet()).add(this);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent unbound) {
            taken.computeIfPresent(
                    learner,
                    (one, seats) -> {
                        seats.remove(this);
                        return seats.isEmpty() ? null : seats;
                    });
        }

        void end() {
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                // It has just ended by itself.
            }
        }
    }

    @Override
    public void onAuthentication(
            Authentication who, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        session.setAttribute(SEAT, new Seat(new LearnerId(who.getName()), session));
    }

    /** Signs the account out everywhere. */
    void end(LearnerId learner) {
        List.copyOf(taken.getOrDefault(learner, Set.of())).forEach(Seat::end);
    }

    /** Signs the account out everywhere but in the browser that is asking. */
    void endOthers(LearnerId learner) {
        var mine =
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                        ? now.getRequest().getSession().getAttribute(SEAT)
                        : null;
        List.copyOf(taken.getOrDefault(learner, Set.of())).stream()
                .filter(seat -> seat != mine)
                .forEach(Seat::end);
    }

    int of(LearnerId learner) {
        return taken.getOrDefault(learner, Set.of()).size();
    }
}
