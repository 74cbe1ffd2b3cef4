package io.weightroom.challenge;

import io.weightroom.classroom.Exercises;
import io.weightroom.classroom.Exercises.Cell;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.NotAllowed;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks learners' code for gradients at inputs that nobody knew before, and computes the right ones
 * itself. A browser runs the code; all that is believed of it is what it answers, once, and soon.
 */
@Service
public class Challenges {

    /** Networks that are drawn each time. */
    public static final int ROUNDS = 5;

    /** From the question to the answer; Python may have to be loaded meanwhile. */
    static final Duration TIME = Duration.ofMinutes(3);

    static final int MOST_CHARACTERS = 64 * 1024;

    /** Newest that are kept of a learner and a cell. */
    static final int KEPT = 20;

    private static final int MOST_REASON = 500;
    private static final int ID_BYTES = 32;

    /**
     * A question on its way to a browser.
     *
     * @param code what has to answer
     * @param arguments of its function, a dictionary for each round, as JSON
     */
    public record Asked(String id, String code, String arguments) {}

    /**
     * How code has answered.
     *
     * @param reason the first thing that was wrong; empty where all was right
     */
    public record Outcome(String code, int right, int questions, String reason, Instant at) {

        public boolean allRight() {
            return right == questions;
        }
    }

    private final JdbcClient jdbc;
    private final Exercises exercises;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    @Autowired
    Challenges(JdbcClient jdbc, Exercises exercises) {
        this(jdbc, exercises, Clock.systemUTC());
    }

    Challenges(JdbcClient jdbc, Exercises exercises, Clock clock) {
        this.jdbc = jdbc;
        this.exercises = exercises;
        this.clock = clock;
    }

    /**
     * Asks the code that {@code learner} has kept in {@code cell}; what it was asked before and has
     * not answered yet, it need not answer any more.
     *
     * @throws NotAllowed where nothing is kept
     */
    @Transactional
    public Asked ask(LearnerId learner, Cell cell) {
        var code =
                exercises
                        .code(learner, cell)
                        .orElseThrow(() -> new NotAllowed("write something first"));
        forgetUnanswered(learner, cell);
        var bytes = new byte[ID_BYTES];
        chance.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long seed = chance.nextLong();
        jdbc.sql(
                        """
                        insert into challenge
                            (id, learner, page, block, code, seed, asked_at, questions)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, learner.value(), cell.page(), cell.block(), code, seed, now(), ROUNDS)
                .update();
        return new Asked(id, code, RoundJson.arguments(rounds(seed)));
    }

    /**
     * Judges what came back.
     *
     * @throws NotAllowed where {@code id} is no open question to {@code learner}: somebody else's,
     *     answered already, or too old
     */
    @Transactional
    public Outcome answer(LearnerId learner, String id, String answers) {
        var now = now();
        int open =
                jdbc.sql(
                                """
                                update challenge set answered_at = ?
                                where id = ? and learner = ? and answered_at is null
                                    and asked_at >= ?
                                """)
                        .params(now, id, learner.value(), now.minus(TIME))
                        .update();
        if (open == 0) {
            throw new NotAllowed("this question is not open any more: let the server ask again");
        }
        long seed =
                jdbc.sql("select seed from challenge where id = ?")
                        .params(id)
                        .query(Long.class)
                        .single();
        var verdicts =
                RoundJson.judge(rounds(seed), answers.length() > MOST_CHARACTERS ? "" : answers);
        var reason = verdicts.stream().flatMap(Optional::stream).findFirst().orElse("");
        jdbc.sql("update challenge set right_answers = ?, reason = ? where id = ?")
                .params(
                        (int) verdicts.stream().filter(Optional::isEmpty).count(),
                        reason.substring(0, Math.min(MOST_REASON, reason.length())),
                        id)
                .update();
        return jdbc.sql("select * from challenge where id = ?")
                .params(id)
                .query((row, number) -> outcome(row))
                .single();
    }

    /** How the code of {@code cell} has answered last, whatever it was then. */
    public Optional<Outcome> newest(LearnerId learner, Cell cell) {
        return jdbc.sql(
                        """
                        select * from challenge
                        where learner = ? and page = ? and block = ? and answered_at is not null
                        order by answered_at desc limit 1
                        """)
                .params(learner.value(), cell.page(), cell.block())
                .query((row, number) -> outcome(row))
                .optional();
    }

    /** As {@link #newest}, where the code is still the same. */
    public Optional<Outcome> ofKeptCode(LearnerId learner, Cell cell) {
        return newest(learner, cell)
                .filter(
                        outcome ->
                                exercises
                                        .code(learner, cell)
                                        .filter(outcome.code()::equals)
                                        .isPresent());
    }

    private void forgetUnanswered(LearnerId learner, Cell cell) {
        jdbc.sql(
                        """
                        delete from challenge where learner = :learner and page = :page
                            and block = :block and (answered_at is null or id not in (
                                select id from challenge where learner = :learner
                                    and page = :page and block = :block
                                    and answered_at is not null
                                order by answered_at desc limit :kept))
                        """)
                .param("learner", learner.value())
                .param("page", cell.page())
                .param("block", cell.block())
                .param("kept", KEPT)
                .update();
    }

    private static List<NetworkRound> rounds(long seed) {
        var chance = new SplittableRandom(seed);
        return IntStream.range(0, ROUNDS).mapToObj(i -> NetworkRound.draw(chance)).toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                row.getString("code"),
                row.getInt("right_answers"),
                row.getInt("questions"),
                row.getString("reason"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }
}
