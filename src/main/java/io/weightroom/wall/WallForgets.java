package io.weightroom.wall;

import io.weightroom.classroom.Forgets;
import io.weightroom.classroom.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets a learner's hand, and what was written to the learner's runs. Answers are not here. */
@Component
class WallForgets implements Forgets {

    private final JdbcClient jdbc;

    WallForgets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(LearnerId learner) {
        jdbc.sql("delete from hand where learner = ?").params(learner.value()).update();
        jdbc.sql("delete from run_note where learner = ?").params(learner.value()).update();
    }
}
