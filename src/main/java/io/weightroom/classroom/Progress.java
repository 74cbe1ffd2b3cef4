package io.weightroom.classroom;

import io.weightroom.classroom.Answer.Kind;
import io.weightroom.classroom.Answer.Question;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each learner has come: the steps read, the questions answered. */
@Repository
public class Progress {

    /** Different wrong answers that are kept of a learner and a question. */
    static final int MOST_WRONG = 20;

    private final JdbcClient jdbc;

    public Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void markRead(LearnerId learner, String page, String step) {
        jdbc.sql(
                        "merge into step_read (learner, page, step) key (learner, page, step) values (?, ?, ?)")
                .params(learner.value(), page, step)
                .update();
    }

    /** All that the learner has read and answered right, by slug of the lesson. */
    public Map<String, Steps> all(LearnerId learner) {
        var read = names("select page, step from step_read where learner = ?", learner);
        var right =
                names(
                        "select page, block from answer where learner = ? and kind = 'CHECK' and correct",
                        learner);
        var all = new HashMap<String, Steps>();
        read.forEach(
                (page, steps) ->
                        all.put(page, new Steps(steps, right.getOrDefault(page, Set.of()))));
        right.forEach((page, names) -> all.putIfAbsent(page, new Steps(Set.of(), names)));
        return all;
    }

    private Map<String, Set<String>> names(String query, LearnerId learner) {
        var names = new HashMap<String, Set<String>>();
        jdbc.sql(query)
                .param(learner.value())
                .query(
                        (RowCallbackHandler)
                                row ->
                                        names.computeIfAbsent(
                                                        row.getString(1), page -> new HashSet<>())
                                                .add(row.getString(2)));
        return names;
    }

    /** Ids of the steps of a page that the learner has read. */
    public Set<String> stepsRead(LearnerId learner, String page) {
        return jdbc.sql("select step from step_read where learner = ? and page = ?")
                .params(learner.value(), page)
                .query(String.class)
                .set();
    }

    /**
     * Where a learner was.
     *
     * @param step id of the step that was read; empty where a question was answered
     */
    public record Visit(String page, String step) {}

    /** The newest thing that the learner read or answered. */
    public Optional<Visit> lastVisit(LearnerId learner) {
        return jdbc.sql(
                        """
                        select page, step, read_at as at from step_read where learner = :learner
                        union all
                        select page, '', answered_at from answer where learner = :learner
                        order by at desc limit 1
                        """)
                .param("learner", learner.value())
                .query((row, number) -> new Visit(row.getString("page"), row.getString("step")))
                .optional();
    }

    /**
     * Keeps an answer in place of the one before it. A question once answered right stays right.
     *
     * @param evidence what it was judged by, in words; empty where that is the lesson alone
     * @return the answer as kept
     */
    @Transactional
    public Answer record(
            LearnerId learner, Question question, String given, boolean correct, String evidence) {
        var before = answer(learner, question);
        var kept =
                before.filter(answer -> answer.correct() && question.kind() == Kind.CHECK)
                        .orElseGet(
                                () ->
                                        new Answer(
                                                question,
                                                given,
                                                correct,
                                                evidence,
                                                before.map(Answer::attempts).orElse(0) + 1));
        jdbc.sql(
                        """
                        merge into answer
                            (learner, page, block, kind, given, correct, evidence, attempts)
                        key (learner, page, block) values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        learner.value(),
                        question.page(),
                        question.block(),
                        question.kind().name(),
                        kept.given(),
                        kept.correct(),
                        kept.evidence(),
                        kept.attempts())
                .update();
        if (!correct && question.kind() == Kind.CHECK) {
            keepWrong(learner, question, given);
        }
        return kept;
    }

    /** What was wrong stays, for those who teach, when the answer is right in the end. */
    private void keepWrong(LearnerId learner, Question question, String given) {
        int known =
                jdbc.sql(
                                """
                                update wrong_answer set times = times + 1
                                where learner = ? and page = ? and block = ? and given = ?
                                """)
                        .params(learner.value(), question.page(), question.block(), given)
                        .update();
        if (known == 0) {
            jdbc.sql(
                            """
                            insert into wrong_answer (learner, page, block, given, times)
                            select :learner, :page, :block, :given, 1
                            from wrong_answer where learner = :learner and page = :page
                                and block = :block having count(*) < :most
                            """)
                    .param("learner", learner.value())
                    .param("page", question.page())
                    .param("block", question.block())
                    .param("given", given)
                    .param("most", MOST_WRONG)
                    .update();
        }
    }

    public Optional<Answer> answer(LearnerId learner, Question question) {
        return answers(learner, question.page()).stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    /** Everything the learner has answered on a page. */
    public List<Answer> answers(LearnerId learner, String page) {
        return jdbc.sql("select * from answer where learner = ? and page = ? order by answered_at")
                .params(learner.value(), page)
                .query(
                        (row, number) ->
                                new Answer(
                                        new Question(
                                                Kind.valueOf(row.getString("kind")),
                                                row.getString("page"),
                                                row.getString("block")),
                                        row.getString("given"),
                                        row.getBoolean("correct"),
                                        row.getString("evidence"),
                                        row.getInt("attempts")))
                .list();
    }
}
