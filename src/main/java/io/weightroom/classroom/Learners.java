package io.weightroom.classroom;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is asking. On one's own machine there is one learner, who is also the host; a machine that
 * serves a class knows who has signed in.
 */
@Component
public class Learners {

    private final boolean ofAClass;

    public Learners(@Value("${weightroom.class:false}") boolean ofAClass) {
        this.ofAClass = ofAClass;
    }

    /** Whether one must sign in here. */
    public boolean isClass() {
        return ofAClass;
    }

    /**
     * The learner whom the current request, or the current page, belongs to. To be asked on a
     * thread of theirs, and kept for others.
     *
     * @throws NotAllowed where nobody has signed in
     */
    public LearnerId current() {
        if (!ofAClass) {
            return LearnerId.LOCAL;
        }
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null
                || !signedIn.isAuthenticated()
                || signedIn instanceof AnonymousAuthenticationToken) {
            throw new NotAllowed("sign in first");
        }
        return new LearnerId(signedIn.getName());
    }
}
