package io.weightroom.own;

import io.weightroom.classroom.Forgets;
import io.weightroom.classroom.LearnerId;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Forgets a learner's own pictures and texts; after what is in the database, which could be brought
 * back.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ForgetsPictures implements Forgets {

    private final OwnSets sets;

    ForgetsPictures(OwnSets sets) {
        this.sets = sets;
    }

    @Override
    public void forget(LearnerId learner) {
        sets.forgetAll(learner);
    }
}
