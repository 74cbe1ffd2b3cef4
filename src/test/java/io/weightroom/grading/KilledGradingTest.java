package io.weightroom.grading;

import static io.weightroom.grading.GradingFixture.ANA;
import static io.weightroom.grading.GradingFixture.CIRCLES;
import static io.weightroom.grading.GradingFixture.IDA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes away while it grades: there is one grade in the end. */
class KilledGradingTest {

    @TempDir private Path home;

    private GradingFixture fixture;

    @BeforeEach
    void open() {
        fixture = new GradingFixture(home);
        fixture.answer(ANA, true);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** What is left is Ben's: that the class was given its two assignments. */
    private static final int GIVEN = 2;

    private long rows(String table) {
        return fixture.home.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void keepsNothingOfAHandInThatWasNotWrittenWhole() {
        // What is written last fails, as if the machine had gone in between.
        fixture.home.jdbc().sql("alter table grade_audit rename to gone").update();
        assertThatThrownBy(() -> fixture.handIn(ANA, CIRCLES, 1)).isNotNull();
        assertThat(rows("hand_in") + rows("finding")).isZero();
        fixture.home.jdbc().sql("alter table gone rename to grade_audit").update();

        var handIn = fixture.handIn(ANA, CIRCLES, 1);
        assertThat(handIn.attempt()).isEqualTo(1);
        assertThat(rows("hand_in")).isEqualTo(1);
        assertThat(fixture.grading.audit(IDA, ANA, CIRCLES)).hasSize(2);
    }

    @Test
    void tellsTheSameGradeToWhoNeverHeardIt() {
        var handIn = fixture.handIn(ANA, CIRCLES, 1);
        fixture.answer(ANA, false);
        fixture.close();
        fixture = GradingFixture.again(home);

        assertThat(fixture.handIn(ANA, CIRCLES, 1)).isEqualTo(handIn);
        assertThat(rows("hand_in")).isEqualTo(1);
        assertThat(fixture.grading.audit(IDA, ANA, CIRCLES)).hasSize(2);
    }

    @Test
    void usesNoAttemptWhereItCannotGrade() throws IOException {
        long run = fixture.train(ANA, GradingFixture.SPEC).id();
        try (var files = Files.list(home.resolve("checkpoints/" + run))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }

        assertThatThrownBy(() -> fixture.handIn(ANA, CIRCLES, 1))
                .isInstanceOf(HandInRefused.class)
                .hasMessageStartingWith("This could not be graded now, and no attempt was used: ");
        assertThat(fixture.grading.standing(ANA, CIRCLES).nextAttempt()).isEqualTo(1);
    }

    @Test
    void takesNoCodeThatAnsweredNothing() {
        assertThatThrownBy(() -> fixture.handIn(ANA, GradingFixture.CODE, 1))
                .hasMessage("There is nothing to hand in yet.");
        fixture.code = (learner, assignment, block) -> new CodeJudge.Judged(true, "All right.");

        assertThat(fixture.handIn(ANA, GradingFixture.CODE, 1).points()).isEqualTo(5);
    }

    @Test
    void forgetsALearnerWhole() {
        fixture.grading.keepDraft(ANA, CIRCLES, "why", "So.");
        fixture.handIn(ANA, CIRCLES, 1);
        fixture.grading.overrule(IDA, ANA, CIRCLES, 3, "Why not.");
        new GradingConfiguration().forgetsGrades(fixture.home.jdbc()).forget(ANA);

        for (var table :
                new String[] {
                    "hand_in",
                    "finding",
                    "hand_in_run",
                    "hand_in_text",
                    "draft",
                    "overruling",
                    "grade_audit"
                }) {
            assertThat(rows(table)).as(table).isEqualTo(table.equals("grade_audit") ? GIVEN : 0);
        }
    }
}
