package io.weightroom.grading;

import io.weightroom.classroom.LearnerId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts that learners have begun to write for an assignment. */
final class Drafts {

    /** Of one text. */
    static final int MOST_CHARACTERS = 20_000;

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their criteria. */
    Map<String, String> of(LearnerId learner, String assignment) {
        var drafts = new HashMap<String, String>();
        jdbc.sql("select criterion, text from draft where learner = ? and assignment = ?")
                .params(learner.value(), assignment)
                .query(
                        row -> {
                            drafts.put(row.getString("criterion"), row.getString("text"));
                        });
        return drafts;
    }

    /**
     * @throws IllegalArgumentException where it is too long
     */
    void keep(LearnerId learner, String assignment, String criterion, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "expected a text of at most %,d characters, found %,d"
                            .formatted(MOST_CHARACTERS, text.length()));
        }
        jdbc.sql(
                        """
                        merge into draft (learner, assignment, criterion, text)
                        key (learner, assignment, criterion) values (?, ?, ?, ?)
                        """)
                .params(learner.value(), assignment, criterion, text)
                .update();
    }
}
