package io.weightroom.grading;

import static io.weightroom.grading.GradingFixture.ANA;
import static io.weightroom.grading.GradingFixture.BEN;
import static io.weightroom.grading.GradingFixture.CIRCLES;
import static io.weightroom.grading.GradingFixture.IDA;
import static io.weightroom.grading.GradingFixture.OURS;
import static io.weightroom.grading.GradingFixture.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.classroom.LearnerId;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Specs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradebookTest {

    @TempDir private Path home;

    private GradingFixture fixture;

    @BeforeEach
    void open() {
        fixture = new GradingFixture(home);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Optional<Gradebook.Cell> cell(LearnerId learner) {
        return fixture.grading.gradebook(IDA, OURS).rows().stream()
                .filter(row -> row.student().id().equals(learner))
                .findFirst()
                .orElseThrow()
                .cells()
                .getFirst();
    }

    @Test
    void showsWhatCountsOfEachStudent() {
        fixture.answer(ANA, true);
        fixture.grading.keepDraft(ANA, CIRCLES, "why", "So.");
        var first = fixture.handIn(ANA, CIRCLES, 1);
        var second = fixture.handIn(ANA, CIRCLES, 2);

        var book = fixture.grading.gradebook(IDA, OURS);
        assertThat(book.columns())
                .extracting(Gradebook.Column::title)
                .containsExactly("Circles", "Code");
        assertThat(book.columns().getFirst().points()).isEqualTo(10);
        assertThat(book.rows())
                .extracting(row -> row.student().name())
                .containsExactly("Ana", "Ben");
        var found = cell(ANA).orElseThrow();
        assertThat(found.points()).isEqualTo(1);
        assertThat(found.attempts()).isEqualTo(2);
        assertThat(found.pending()).isTrue();
        assertThat(found.handIn()).hasValue(second.id());
        assertThat(cell(BEN)).isEmpty();

        fixture.grading.mark(IDA, first.id(), "why", 2, "");
        fixture.grading.mark(IDA, second.id(), "why", 0, "");
        assertThat(cell(ANA).orElseThrow().points()).isEqualTo(3);
        assertThat(cell(ANA).orElseThrow().handIn()).hasValue(first.id());
        fixture.grading.overrule(IDA, BEN, CIRCLES, 7.5, "On paper.");
        assertThat(cell(BEN).orElseThrow().overruled()).isTrue();
        assertThat(cell(BEN).orElseThrow().points()).isEqualTo(7.5);
    }

    @Test
    void showsSpecsThatAreAlikeButForTheirSeeds() {
        var wide =
                Specs.like(SPEC)
                        .layers(
                                List.of(
                                        new LayerSpec.Linear(17),
                                        Specs.RELU,
                                        new LayerSpec.Linear(2)))
                        .epochs(1)
                        .build();
        fixture.train(ANA, wide);
        fixture.handIn(ANA, CIRCLES, 1);
        assertThat(cell(ANA).orElseThrow().alike()).isZero();
        fixture.train(BEN, wide);
        fixture.handIn(BEN, CIRCLES, 1);
        assertThat(cell(ANA).orElseThrow().alike()).isEqualTo(1);
        assertThat(cell(BEN).orElseThrow().alike()).isEqualTo(1);

        fixture.train(BEN, Specs.like(wide).epochs(2).build());
        fixture.handIn(BEN, CIRCLES, 2);
        fixture.give(
                t ->
                        new Terms(
                                t.cohort(),
                                t.assignment(),
                                true,
                                t.opens(),
                                t.due(),
                                t.late(),
                                t.attempts(),
                                Terms.Counts.LAST));
        assertThat(cell(ANA).orElseThrow().alike()).isZero();
    }

    /** What everybody begins with is nobody's copy. */
    @Test
    void doesNotCallTheAssignmentsOwnSpecACopy() {
        fixture.train(ANA, SPEC);
        fixture.train(BEN, SPEC);
        fixture.handIn(ANA, CIRCLES, 1);
        fixture.handIn(BEN, CIRCLES, 1);

        assertThat(cell(ANA).orElseThrow().alike()).isZero();
    }
}
