package io.weightroom.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.weightroom.challenge.Challenges.Asked;
import io.weightroom.classroom.Exercises;
import io.weightroom.classroom.Exercises.Cell;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.NotAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ChallengesTest {

    private static final LearnerId ANA = new LearnerId("ana");
    private static final LearnerId BEN = new LearnerId("ben");
    private static final Cell CELL = new Cell("assignments/backpropagation", "gradients");

    private static final JsonMapper JSON = new JsonMapper();

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private Exercises exercises;
    private Challenges challenges;

    @BeforeEach
    void migrate() {
        var database =
                new DriverManagerDataSource(
                        "jdbc:h2:mem:challenges-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        var jdbc = JdbcClient.create(database);
        exercises = new Exercises(jdbc);
        InstantSource source = () -> now;
        challenges = new Challenges(jdbc, exercises, source.withZone(ZoneOffset.UTC));
        exercises.keep(ANA, CELL, "mine = 1");
    }

    @Test
    void takesRightAnswersOfKeptCode() {
        var asked = ask();
        var outcome = challenges.answer(ANA, asked.id(), right(asked));
        assertThat(outcome.allRight()).isTrue();
        assertThat(outcome.reason()).isEmpty();
        assertThat(outcome.code()).isEqualTo("mine = 1");
        assertThat(challenges.ofKeptCode(ANA, CELL)).contains(outcome);
        assertThat(challenges.newest(BEN, CELL)).isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        var asked = ask();
        var answers = (ArrayNode) JSON.readTree(right(asked));
        ((ObjectNode) answers.get(2)).put("b2", 7);
        ((ObjectNode) answers.get(4)).remove("W1");
        var outcome = challenges.answer(ANA, asked.id(), answers.toString());
        assertThat(outcome.right()).isEqualTo(3);
        assertThat(outcome.reason()).startsWith("b2 is 7");
    }

    @Test
    void asksOtherInputsEachTime() {
        assertThat(ask().arguments()).isNotEqualTo(ask().arguments());
    }

    @Test
    void takesNoAnswerTwice() {
        var asked = ask();
        challenges.answer(ANA, asked.id(), "[]");
        refuses(ANA, asked, right(asked));
        assertThat(challenges.newest(ANA, CELL).orElseThrow().right()).isZero();
    }

    @Test
    void takesNoAnswerOfAnotherLearner() {
        var asked = ask();
        refuses(BEN, asked, right(asked));
        assertThat(challenges.answer(ANA, asked.id(), right(asked)).allRight()).isTrue();
    }

    @Test
    void takesNoAnswerThatComesTooLate() {
        var asked = ask();
        now = now.plus(Challenges.TIME).plusSeconds(1);
        refuses(ANA, asked, right(asked));
    }

    @Test
    void takesNoAnswerToAQuestionThatWasAskedAgain() {
        var first = ask();
        var second = ask();
        refuses(ANA, first, right(first));
        assertThat(challenges.answer(ANA, second.id(), right(second)).allRight()).isTrue();
    }

    @Test
    void takesAnswersToOneQuestionForNoOther() {
        var first = ask();
        var second = ask();
        assertThat(challenges.answer(ANA, second.id(), right(first)).right()).isZero();
    }

    @Test
    void countsNoMoreWhenTheCodeIsAnother() {
        var asked = ask();
        challenges.answer(ANA, asked.id(), right(asked));
        exercises.keep(ANA, CELL, "somebody else's = 1");
        assertThat(challenges.ofKeptCode(ANA, CELL)).isEmpty();
        assertThat(challenges.newest(ANA, CELL)).isPresent();
    }

    @Test
    void asksNobodyWhoHasWrittenNothing() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> challenges.ask(BEN, CELL));
    }

    @Test
    void keepsTheNewest() {
        for (int i = 0; i < Challenges.KEPT + 3; i++) {
            now = now.plusSeconds(1);
            challenges.answer(ANA, ask().id(), "[]");
        }
        now = now.plusSeconds(1);
        var asked = ask();
        challenges.answer(ANA, asked.id(), right(asked));
        assertThat(challenges.newest(ANA, CELL).orElseThrow().allRight()).isTrue();
    }

    private Asked ask() {
        return challenges.ask(ANA, CELL);
    }

    /** What the formulas of backpropagation give, worked out from what a browser is sent. */
    private static String right(Asked asked) {
        var answers = JSON.createArrayNode();
        for (var round : JSON.readTree(asked.arguments())) {
            answer(
                    round.path("p"),
                    round.path("x"),
                    round.path("y").asDouble(),
                    answers.addObject());
        }
        return answers.toString();
    }

    private static void answer(JsonNode p, JsonNode x, double y, ObjectNode answer) {
        var h = new double[p.path("b1").size()];
        double z = p.path("b2").asDouble();
        for (int j = 0; j < h.length; j++) {
            double sum = p.path("b1").path(j).asDouble();
            for (int i = 0; i < x.size(); i++) {
                sum += p.path("W1").path(j).path(i).asDouble() * x.path(i).asDouble();
            }
            h[j] = Math.tanh(sum);
            z += p.path("W2").path(j).asDouble() * h[j];
        }
        double error = 1 / (1 + Math.exp(-z)) - y;
        var w1 = answer.putArray("W1");
        var b1 = answer.putArray("b1");
        var w2 = answer.putArray("W2");
        for (int j = 0; j < h.length; j++) {
            double back = error * p.path("W2").path(j).asDouble() * (1 - h[j] * h[j]);
            var row = w1.addArray();
            x.forEach(value -> row.add(back * value.asDouble()));
            b1.add(back);
            w2.add(error * h[j]);
        }
        answer.put("b2", error);
    }

    private void refuses(LearnerId learner, Asked asked, String answers) {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> challenges.answer(learner, asked.id(), answers))
                .withMessageContaining("not open any more");
    }
}
