package io.weightroom.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.classroom.Answer.Kind;
import io.weightroom.classroom.Answer.Question;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ProgressTest {

    private static final LearnerId ANA = new LearnerId("ana");
    private static final LearnerId BEN = new LearnerId("ben");
    private static final Question CHECK = new Question(Kind.CHECK, "digits", "gap");

    private Progress progress;

    @BeforeEach
    void migrate() {
        var database =
                new DriverManagerDataSource(
                        "jdbc:h2:mem:progress-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        progress = new Progress(JdbcClient.create(database));
    }

    @Test
    void marksAStepReadOnceHoweverOftenItIsRead() {
        progress.markRead(ANA, "digits", "train");
        progress.markRead(ANA, "digits", "train");
        progress.markRead(ANA, "digits", "data");

        assertThat(progress.stepsRead(ANA, "digits")).containsExactlyInAnyOrder("train", "data");
    }

    @Test
    void keepsLearnersAndPagesApart() {
        progress.markRead(ANA, "digits", "train");
        progress.record(ANA, CHECK, "1 %", true, "");

        assertThat(progress.stepsRead(BEN, "digits")).isEmpty();
        assertThat(progress.stepsRead(ANA, "first-network")).isEmpty();
        assertThat(progress.answer(BEN, CHECK)).isEmpty();
    }

    @Test
    void countsAttemptsUntilTheAnswerIsRight() {
        progress.record(ANA, CHECK, "3 %", false, "");
        var second = progress.record(ANA, CHECK, "1 %", true, "run 2 measured 1.1 %");

        assertThat(second.attempts()).isEqualTo(2);
        assertThat(progress.answer(ANA, CHECK)).contains(second);
    }

    @Test
    void keepsARightAnswerRight() {
        progress.record(ANA, CHECK, "1 %", true, "run 2 measured 1.1 %");
        var kept = progress.record(ANA, CHECK, "9 %", false, "");

        assertThat(kept.correct()).isTrue();
        assertThat(kept.given()).isEqualTo("1 %");
        assertThat(kept.attempts()).isEqualTo(1);
    }

    @Test
    void letsAPredictionBeChanged() {
        var prediction = new Question(Kind.PREDICTION, "digits", "guess");
        progress.record(ANA, prediction, "Over 95 %", true, "");

        assertThat(progress.record(ANA, prediction, "Under 50 %", false, "").given())
                .isEqualTo("Under 50 %");
    }
}
