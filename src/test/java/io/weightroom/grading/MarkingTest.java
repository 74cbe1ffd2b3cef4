package io.weightroom.grading;

import static io.weightroom.grading.GradingFixture.ANA;
import static io.weightroom.grading.GradingFixture.BEN;
import static io.weightroom.grading.GradingFixture.CIRCLES;
import static io.weightroom.grading.GradingFixture.EVE;
import static io.weightroom.grading.GradingFixture.IDA;
import static io.weightroom.grading.GradingFixture.OTTO;
import static io.weightroom.grading.GradingFixture.OURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.NotAllowed;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What instructors change about grades, and who may look and who may not. */
class MarkingTest {

    @TempDir private Path home;

    private GradingFixture fixture;
    private Grading grading;

    @BeforeEach
    void open() {
        fixture = new GradingFixture(home);
        grading = fixture.grading;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private HandIn text(LearnerId learner) {
        grading.keepDraft(learner, CIRCLES, "why", "Two circles, one ring.");
        return fixture.handIn(learner, CIRCLES, 1);
    }

    @Test
    void givesPointsForAText() {
        var handIn = text(ANA);
        assertThat(grading.unread(IDA, OURS)).containsExactly(handIn);

        var marked = grading.mark(IDA, handIn.id(), "why", 1.5, "Which reason?");
        assertThat(marked.points()).isEqualTo(1.5);
        assertThat(marked.isPending()).isFalse();
        assertThat(marked.findings().getLast())
                .isEqualTo(
                        new Finding(
                                "why",
                                1.5,
                                2,
                                Finding.Verdict.PARTLY_MET,
                                "1.5 of 2 points by Ida: Which reason?"));
        assertThat(grading.unread(IDA, OURS)).isEmpty();
        assertThat(grading.standing(ANA, CIRCLES).grade().orElseThrow().points()).isEqualTo(1.5);
        assertThat(grading.audit(IDA, ANA, CIRCLES).getFirst().what())
                .isEqualTo("marked why of attempt 1: 1.5 of 2 points by Ida: Which reason?");
    }

    @Test
    void givesNoMoreThanThereIsAndOnlyForTexts() {
        var handIn = text(ANA);

        for (double points : new double[] {-1, 2.1, Double.NaN}) {
            assertThatThrownBy(() -> grading.mark(IDA, handIn.id(), "why", points, ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("points: expected 0 to 2");
        }
        assertThatThrownBy(() -> grading.mark(IDA, handIn.id(), "reads", 4, ""))
                .hasMessage("there is no text to read for reads");
    }

    @Test
    void overrulesWithANoteAndTakesItBack() {
        text(ANA);
        grading.overrule(IDA, ANA, CIRCLES, 9, "Shown in class.");

        var grade = grading.standing(ANA, CIRCLES).grade().orElseThrow();
        assertThat(grade.points()).isEqualTo(9);
        assertThat(grade.overruling())
                .contains(new Overruling(9, "Shown in class.", "Ida", fixture.clock.now));
        grading.restore(IDA, ANA, CIRCLES);
        assertThat(grading.standing(ANA, CIRCLES).grade().orElseThrow().points()).isZero();
        assertThat(grading.audit(IDA, ANA, CIRCLES))
                .extracting(AuditEntry::what)
                .containsExactly(
                        "took back the points given: what was found counts again",
                        "gave 9 points: Shown in class.",
                        "handed in, attempt 1: 0 of 10 points",
                        "set the terms: no deadline, any number of attempts, the best counts");
        assertThatThrownBy(() -> grading.overrule(IDA, ANA, CIRCLES, 9, " "))
                .hasMessage("note: expected why, found nothing");
    }

    @Test
    void givesPointsWhereNothingWasHandedIn() {
        grading.overrule(IDA, BEN, CIRCLES, 5, "On paper.");

        assertThat(grading.standing(IDA, BEN, CIRCLES).grade().orElseThrow().points()).isEqualTo(5);
    }

    @Test
    void isForThoseWhoLeadTheClassAlone() {
        var handIn = text(ANA);
        var terms = grading.terms(IDA, OURS).getFirst();

        for (var stranger : List.of(BEN, EVE, OTTO)) {
            Stream.<ThrowingCallable>of(
                            () -> grading.terms(stranger, OURS),
                            () -> grading.setTerms(stranger, terms),
                            () -> grading.dossier(stranger, handIn.id()),
                            () -> grading.unread(stranger, OURS),
                            () -> grading.mark(stranger, handIn.id(), "why", 2, ""),
                            () -> grading.overrule(stranger, ANA, CIRCLES, 10, "Mine."),
                            () -> grading.restore(stranger, ANA, CIRCLES),
                            () -> grading.gradebook(stranger, OURS),
                            () -> grading.standing(stranger, ANA, CIRCLES),
                            () -> grading.audit(stranger, ANA, CIRCLES))
                    .forEach(
                            call ->
                                    assertThatThrownBy(call)
                                            .as(stranger.value())
                                            .isInstanceOf(NotAllowed.class));
        }
        assertThatThrownBy(() -> grading.overrule(ANA, ANA, CIRCLES, 10, "Mine."))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> grading.standing(EVE, CIRCLES)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> fixture.handIn(EVE, CIRCLES, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> fixture.handIn(IDA, CIRCLES, 1)).isInstanceOf(NotAllowed.class);
        assertThat(grading.given(EVE)).isEmpty();
    }

    @Test
    void keepsDraftsOfTextsThatAreAskedForOnly() {
        grading.keepDraft(ANA, CIRCLES, "why", "Begun");

        assertThat(grading.drafts(ANA, CIRCLES)).containsEntry("why", "Begun");
        assertThat(grading.drafts(BEN, CIRCLES)).isEmpty();
        assertThatThrownBy(() -> grading.keepDraft(ANA, CIRCLES, "reads", "4 points"))
                .hasMessage("there is nothing to write for reads");
        assertThatThrownBy(() -> grading.keepDraft(ANA, CIRCLES, "why", "x".repeat(20_001)))
                .hasMessage("expected a text of at most 20,000 characters, found 20,001");
    }
}
