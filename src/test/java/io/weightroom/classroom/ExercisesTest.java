package io.weightroom.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.weightroom.classroom.Exercises.Cell;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ExercisesTest {

    private static final LearnerId ANA = new LearnerId("ana");
    private static final LearnerId BEN = new LearnerId("ben");
    private static final Cell VALUE = new Cell("backpropagation", "value");

    private Exercises exercises;

    @BeforeEach
    void migrate() {
        var database =
                new DriverManagerDataSource(
                        "jdbc:h2:mem:exercises-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        exercises = new Exercises(JdbcClient.create(database));
    }

    @Test
    void keepsTheCodeOfEachLearnerAndCell() {
        exercises.keep(ANA, VALUE, "x = 1");
        exercises.keep(ANA, VALUE, "x = 'ж'\n");
        exercises.keep(ANA, new Cell("backpropagation", "xor"), "y = 1");

        assertThat(exercises.code(ANA, VALUE)).contains("x = 'ж'\n");
        assertThat(exercises.code(BEN, VALUE)).isEmpty();
    }

    @Test
    void keepsWhatWasTestedWithItsResultNewestFirst() {
        exercises.submit(ANA, VALUE, "first", 0, 3);
        exercises.submit(ANA, VALUE, "second", 3, 3);
        exercises.submit(BEN, VALUE, "other", 1, 3);

        assertThat(exercises.submissions(ANA, VALUE))
                .extracting(Submission::code, Submission::passedAll)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("second", true),
                        org.assertj.core.groups.Tuple.tuple("first", false));
        assertThat(exercises.submissions(ANA, VALUE).getFirst().at()).isNotNull();
    }

    @Test
    void forgetsTheOldestOfOneExerciseAlone() {
        exercises.submit(ANA, new Cell("backpropagation", "xor"), "elsewhere", 0, 1);
        exercises.submit(BEN, VALUE, "other", 0, 1);
        for (int n = 1; n <= Exercises.KEPT + 2; n++) {
            exercises.submit(ANA, VALUE, "try " + n, 0, 1);
        }

        assertThat(exercises.submissions(ANA, VALUE))
                .hasSize(Exercises.KEPT)
                .last()
                .satisfies(oldest -> assertThat(oldest.code()).isEqualTo("try 3"));
        assertThat(exercises.submissions(BEN, VALUE)).hasSize(1);
        assertThat(exercises.submissions(ANA, new Cell("backpropagation", "xor"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "4, 3", "0, 1001"})
    void refusesResultsThatCannotBe(int passed, int total) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exercises.submit(ANA, VALUE, "x", passed, total))
                .withMessageContaining("found %d of %d", passed, total);
    }

    @Test
    void refusesCodeThatIsTooLong() {
        var code = "x".repeat(Exercises.MOST_CHARACTERS + 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> exercises.keep(ANA, VALUE, code))
                .withMessageContaining("at most 65,536 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exercises.submit(ANA, VALUE, code, 0, 1));
        assertThat(exercises.code(ANA, VALUE)).isEmpty();
    }

    @Test
    void countsNoTestsAsNotPassed() {
        exercises.submit(ANA, VALUE, "x", 0, 0);

        assertThat(exercises.submissions(ANA, VALUE).getFirst().passedAll()).isFalse();
    }
}
