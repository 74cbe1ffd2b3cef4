package io.weightroom.challenge;

import io.weightroom.classroom.Forgets;
import io.weightroom.classroom.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what a learner's code was asked, and what it answered. */
@Component
class ForgetsChallenges implements Forgets {

    private final JdbcClient jdbc;

    ForgetsChallenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(LearnerId learner) {
        jdbc.sql("delete from challenge where learner = ?").param(learner.value()).update();
    }
}
