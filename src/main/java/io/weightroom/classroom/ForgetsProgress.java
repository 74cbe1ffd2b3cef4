package io.weightroom.classroom;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets which steps a learner has read, and what they answered and wrote. */
@Component
class ForgetsProgress implements Forgets {

    private static final List<String> TABLES =
            List.of("step_read", "answer", "wrong_answer", "cell_code", "submission");

    private final JdbcClient jdbc;

    ForgetsProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(LearnerId learner) {
        TABLES.forEach(
                table ->
                        jdbc.sql("delete from " + table + " where learner = ?")
                                .param(learner.value())
                                .update());
    }
}
