package io.weightroom.classroom;

import org.springframework.stereotype.Component;

/** Who is asking. On one's own machine there is one learner, who is also the host. */
@Component
public class Learners {

    /** The learner whom the current request, or the current page, belongs to. */
    public LearnerId current() {
        return LearnerId.LOCAL;
    }
}
