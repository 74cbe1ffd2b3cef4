package io.weightroom.classroom;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The code that learners write: as each left it, and what was tested. */
@Repository
public class Exercises {

    /** Of one piece of code. */
    public static final int MOST_CHARACTERS = 64 * 1024;

    /** Newest submissions that are kept of a learner and an exercise. */
    static final int KEPT = 20;

    private static final int MOST_TESTS = 1000;

    /**
     * Where code is written.
     *
     * @param page slug of the lesson
     * @param block name of the directive in the page
     */
    public record Cell(String page, String block) {}

    private final JdbcClient jdbc;

    public Exercises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code as the learner left it; absent where that is as it began. */
    public Optional<String> code(LearnerId learner, Cell cell) {
        return jdbc.sql("select code from cell_code where learner = ? and page = ? and block = ?")
                .params(learner.value(), cell.page(), cell.block())
                .query(String.class)
                .optional();
    }

    /** Keeps {@code code} in place of what was kept before. */
    @Transactional
    public void keep(LearnerId learner, Cell cell, String code) {
        checkLength(code);
        jdbc.sql(
                        """
                        merge into cell_code (learner, page, block, code, saved_at)
                        key (learner, page, block) values (?, ?, ?, ?, current_timestamp)
                        """)
                .params(learner.value(), cell.page(), cell.block(), code)
                .update();
    }

    /** Keeps what was tested, and forgets the oldest where there is much of it. */
    @Transactional
    public void submit(LearnerId learner, Cell cell, String code, int passed, int total) {
        checkLength(code);
        if (passed < 0 || total < passed || total > MOST_TESTS) {
            throw new IllegalArgumentException(
                    "expected 0 to %d tests passed, found %d of %d"
                            .formatted(MOST_TESTS, passed, total));
        }
        jdbc.sql(
                        """
                        insert into submission (learner, page, block, code, passed, total)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(learner.value(), cell.page(), cell.block(), code, passed, total)
                .update();
        jdbc.sql(
                        """
                        delete from submission where learner = :learner and page = :page
                            and block = :block and id not in (
                                select id from submission where learner = :learner
                                    and page = :page and block = :block
                                order by id desc limit :kept)
                        """)
                .param("learner", learner.value())
                .param("page", cell.page())
                .param("block", cell.block())
                .param("kept", KEPT)
                .update();
    }

    /** Newest first. */
    public List<Submission> submissions(LearnerId learner, Cell cell) {
        return jdbc.sql(
                        """
                        select * from submission where learner = ? and page = ? and block = ?
                        order by id desc
                        """)
                .params(learner.value(), cell.page(), cell.block())
                .query(
                        (row, number) ->
                                new Submission(
                                        row.getString("code"),
                                        row.getInt("passed"),
                                        row.getInt("total"),
                                        row.getObject("submitted_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    private static void checkLength(String code) {
        if (code.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "expected at most %,d characters of code, found %,d"
                            .formatted(MOST_CHARACTERS, code.length()));
        }
    }
}
