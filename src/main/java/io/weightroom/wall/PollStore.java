package io.weightroom.wall;

import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.wall.Poll.Counts;
import io.weightroom.wall.Poll.Draft;
import io.weightroom.wall.Poll.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of questions to classes. */
@Repository
class PollStore {

    private final JdbcClient jdbc;

    PollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one question that a class is asked or shown; the one before it is over. */
    @Transactional
    public void insert(long cohort, Optional<Answer.Question> lesson, Draft draft) {
        end(cohort);
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into poll (cohort, kind, page, block, question, choices, answer,
                                          because, state)
                        values (:cohort, :kind, :page, :block, :question, :choices, :answer,
                                :because, 'OPEN')
                        """)
                .param("cohort", cohort)
                .param("kind", lesson.map(Answer.Question::kind).orElse(Kind.PREDICTION).name())
                .param("page", lesson.map(Answer.Question::page).orElse(Poll.OWN_PAGE))
                .param("block", lesson.map(Answer.Question::block).orElse(""))
                .param("question", draft.question())
                .param("choices", String.join("\n", draft.choices()))
                .param("answer", draft.answer().isPresent() ? draft.answer().getAsInt() : null)
                .param("because", draft.because())
                .update(key, "id");
        jdbc.sql("update poll set block = cast(id as varchar) where id = ? and block = ''")
                .params(key.getKeyAs(Long.class))
                .update();
    }

    void show(long poll) {
        jdbc.sql("update poll set state = 'SHOWN' where id = ? and state = 'OPEN'")
                .params(poll)
                .update();
    }

    void end(long cohort) {
        jdbc.sql("update poll set state = 'OVER' where cohort = ? and state <> 'OVER'")
                .params(cohort)
                .update();
    }

    Optional<Poll> current(long cohort) {
        return jdbc.sql(
                        """
                        select * from poll where cohort = ? and state <> 'OVER'
                        order by id desc limit 1
                        """)
                .params(cohort)
                .query((row, number) -> poll(row))
                .optional();
    }

    Counts counts(Poll poll) {
        Map<String, Integer> votes = new HashMap<>();
        jdbc.sql(
                        """
                        select given, count(*) as votes
                        from answer join account on account.learner = answer.learner
                        where cohort = ? and page = ? and block = ? group by given
                        """)
                .params(poll.cohort(), poll.key().page(), poll.key().block())
                .query(
                        (RowCallbackHandler)
                                row -> votes.put(row.getString("given"), row.getInt("votes")));
        int students =
                jdbc.sql("select count(*) from account where cohort = ?")
                        .params(poll.cohort())
                        .query(Integer.class)
                        .single();
        return new Counts(
                poll.choices().stream().map(choice -> votes.getOrDefault(choice, 0)).toList(),
                students);
    }

    private static Poll poll(ResultSet row) throws SQLException {
        int answer = row.getInt("answer");
        var right = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(answer);
        return new Poll(
                row.getLong("id"),
                row.getLong("cohort"),
                new Answer.Question(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("page"),
                        row.getString("block")),
                row.getString("question"),
                List.of(row.getString("choices").split("\n")),
                right,
                row.getString("because"),
                State.valueOf(row.getString("state")));
    }
}
