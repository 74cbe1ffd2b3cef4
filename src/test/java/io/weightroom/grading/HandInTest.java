package io.weightroom.grading;

import static io.weightroom.grading.Finding.Verdict.AT_HAND_IN;
import static io.weightroom.grading.Finding.Verdict.MET;
import static io.weightroom.grading.Finding.Verdict.NOT_MET;
import static io.weightroom.grading.Finding.Verdict.TO_BE_READ;
import static io.weightroom.grading.GradingFixture.ANA;
import static io.weightroom.grading.GradingFixture.BEN;
import static io.weightroom.grading.GradingFixture.CIRCLES;
import static io.weightroom.grading.GradingFixture.IDA;
import static io.weightroom.grading.GradingFixture.NET;
import static io.weightroom.grading.GradingFixture.SPEC;
import static io.weightroom.grading.GradingFixture.verdicts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.farm.RunControl;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Specs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed in, what it is judged by, and that it is graded once. */
class HandInTest {

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

    private void due(Duration fromNow, LatePolicy late, int attempts, Terms.Counts counts) {
        var due = Optional.of(fixture.clock.now.plus(fromNow));
        fixture.give(
                t ->
                        new Terms(
                                t.cohort(),
                                t.assignment(),
                                true,
                                Optional.empty(),
                                due,
                                late,
                                attempts,
                                counts));
    }

    private void wait(Duration time) {
        fixture.clock.now = fixture.clock.now.plus(time);
    }

    @Test
    void isGradedByTheServersRecordWithReasons() {
        var run = fixture.train(ANA, SPEC);
        fixture.answer(ANA, true);
        grading.keepDraft(ANA, CIRCLES, "why", "Because circles are simple. <b>");

        var before = grading.standing(ANA, CIRCLES);
        assertThat(verdicts(before.soFar()))
                .isEqualTo(
                        Map.of(
                                "reads",
                                AT_HAND_IN,
                                "small",
                                MET,
                                "quick",
                                MET,
                                "seen",
                                MET,
                                "why",
                                TO_BE_READ));
        var handIn = fixture.handIn(ANA, CIRCLES, before.nextAttempt());

        assertThat(verdicts(handIn.findings())).containsEntry("reads", MET);
        assertThat(handIn.points()).isEqualTo(8);
        assertThat(handIn.of()).isEqualTo(10);
        assertThat(handIn.isPending()).isTrue();
        assertThat(handIn.at()).isEqualTo(fixture.clock.now);
        assertThat(handIn.findings().getFirst().reason())
                .matches(
                        "Run 1 has \\d+\\.\\d\\d % of 120 samples right that it had never seen; at least 90\\.00 % are expected\\.");
        var dossier = grading.dossier(ANA, handIn.id());
        assertThat(dossier.written()).containsEntry("why", "Because circles are simple. <b>");
        var evidence = dossier.runs().getFirst();
        assertThat(evidence.run().seed()).isEqualTo(run.spec().seed());
        assertThat(evidence.run().spec()).contains("\"heldOut\":{\"seed\":0,");
        assertThat(evidence.run().parameters()).isEqualTo(42);
        assertThat(evidence.run().weightsSha256()).hasSize(64);
        assertThat(evidence.run().device()).isEqualTo("cpu, scratch");
        assertThat(evidence.run().seconds()).isEqualTo(run.seconds());
        assertThat(evidence.run().curve()).startsWith("[[");
        assertThat(evidence.heldOut().orElseThrow().samples()).isEqualTo(120);
        assertThat(grading.audit(IDA, ANA, CIRCLES))
                .first()
                .isEqualTo(
                        new AuditEntry(
                                fixture.clock.now, "Ana", "handed in, attempt 1: 8 of 10 points"));
    }

    @Test
    void keepsItsGradeWhenItsRunIsDeleted() {
        var run = fixture.train(ANA, SPEC);
        var handIn = fixture.handIn(ANA, CIRCLES, 1);
        fixture.home.runs().delete(ANA, run.id());

        assertThat(grading.dossier(ANA, handIn.id()).runs()).hasSize(1);
        assertThat(verdicts(grading.standing(ANA, CIRCLES).soFar()))
                .containsEntry("reads", NOT_MET);
    }

    @Test
    void isJudgedByTheNewestFinishedRunAndNotByOneThatGoesOn() {
        var wide =
                List.<LayerSpec>of(new LayerSpec.Linear(99), Specs.RELU, new LayerSpec.Linear(2));
        fixture.train(ANA, SPEC);
        fixture.home.runs().submit(ANA, NET, Specs.like(SPEC).layers(wide).build(), true);

        var reason = fixture.handIn(ANA, CIRCLES, 1).findings().get(1).reason();
        assertThat(reason)
                .isEqualTo(
                        "Run 1 has 42 parameters; at most 42 are allowed. A run that still goes on does not count.");
        fixture.train(ANA, Specs.like(SPEC).layers(wide).epochs(1).build());
        assertThat(fixture.handIn(ANA, CIRCLES, 2).findings().get(1).verdict()).isEqualTo(NOT_MET);
    }

    /** The hand-in's moment counts, so a run that ends after the deadline is handed in late. */
    @Test
    void isLateWhereTheDeadlinePassesInTheMiddleOfARun() {
        due(Duration.ofHours(1), new LatePolicy(25, 1), Terms.UNLIMITED, Terms.Counts.BEST);
        var begun = fixture.home.runs().submit(ANA, NET, SPEC, true);
        wait(Duration.ofHours(2));
        fixture.home.runs().control(ANA, begun.id(), new RunControl.Resume());
        fixture.await(ANA, begun.id());

        var handIn = fixture.handIn(ANA, CIRCLES, 1);
        assertThat(handIn.lateDays()).isEqualTo(1);
        assertThat(handIn.percentTaken()).isEqualTo(25);
        assertThat(handIn.points()).isEqualTo(handIn.earned() * 0.75);
    }

    @Test
    void isTakenUntilTheLastDayAndNotLonger() {
        due(Duration.ofHours(1), new LatePolicy(10, 2), Terms.UNLIMITED, Terms.Counts.BEST);
        fixture.train(ANA, SPEC);
        wait(Duration.ofHours(48));
        assertThat(fixture.handIn(ANA, CIRCLES, 1).lateDays()).isEqualTo(2);
        wait(Duration.ofHours(2));

        assertThatThrownBy(() -> fixture.handIn(ANA, CIRCLES, 2))
                .isInstanceOf(HandInRefused.class)
                .hasMessage("The last day to hand this in is over.");
        // What was graded is still told to who asks again.
        assertThat(fixture.handIn(ANA, CIRCLES, 1).lateDays()).isEqualTo(2);
    }

    /** A class hands in at the last minute, and grading takes longer than that. */
    @Test
    void countsFromWhenItCameThoughItHadToWait() {
        due(Duration.ofHours(1), LatePolicy.NONE, Terms.UNLIMITED, Terms.Counts.BEST);
        fixture.train(ANA, SPEC);
        var inTime = fixture.clock.now.plus(Duration.ofMinutes(59));
        wait(Duration.ofMinutes(61));

        assertThat(grading.handIn(ANA, CIRCLES, 1, inTime).at()).isEqualTo(inTime);
        var tomorrow = fixture.clock.now.plus(Duration.ofDays(1));
        assertThatThrownBy(() -> grading.handIn(ANA, CIRCLES, 2, tomorrow))
                .isInstanceOf(HandInRefused.class);
    }

    @Test
    void keepsWhatItWasWorthWhenTheDeadlineIsMoved() {
        due(Duration.ofHours(1), new LatePolicy(10, 2), Terms.UNLIMITED, Terms.Counts.BEST);
        fixture.train(ANA, SPEC);
        var inTime = fixture.handIn(ANA, CIRCLES, 1);
        due(Duration.ofHours(-30), new LatePolicy(50, 2), Terms.UNLIMITED, Terms.Counts.BEST);

        assertThat(grading.standing(ANA, CIRCLES).handIns()).containsExactly(inTime);
        assertThat(fixture.handIn(ANA, CIRCLES, 2).percentTaken()).isEqualTo(100);
    }

    @Test
    void endsWithItsAttempts() {
        due(Duration.ofHours(1), LatePolicy.NONE, 2, Terms.Counts.BEST);
        fixture.train(ANA, SPEC);
        fixture.handIn(ANA, CIRCLES, 1);
        assertThat(grading.standing(ANA, CIRCLES).attemptsLeft()).hasValue(1);
        fixture.handIn(ANA, CIRCLES, 2);

        assertThat(grading.standing(ANA, CIRCLES).canHandIn()).isFalse();
        assertThatThrownBy(() -> fixture.handIn(ANA, CIRCLES, 3))
                .isInstanceOf(HandInRefused.class)
                .hasMessage("All 2 attempts are used.");
        assertThatThrownBy(() -> fixture.handIn(ANA, CIRCLES, 9))
                .hasMessageStartingWith("Expected attempt 3, found 9.");
    }

    @Test
    void countsTheBestOrTheLast() {
        due(Duration.ofHours(1), LatePolicy.NONE, 5, Terms.Counts.BEST);
        fixture.train(ANA, SPEC);
        fixture.answer(ANA, true);
        var good = fixture.handIn(ANA, CIRCLES, 1);
        fixture.train(ANA, Specs.like(SPEC).epochs(1).build());
        var poor = fixture.handIn(ANA, CIRCLES, 2);
        assertThat(poor.points()).isLessThan(good.points());

        assertThat(grading.standing(ANA, CIRCLES).grade().orElseThrow().counted()).contains(good);
        due(Duration.ofHours(1), LatePolicy.NONE, 5, Terms.Counts.LAST);
        assertThat(grading.standing(ANA, CIRCLES).grade().orElseThrow().counted()).contains(poor);
    }

    @Test
    void isGradedOnceHoweverManyTabsHandItInAtOnce() {
        fixture.train(ANA, SPEC);
        var tabs =
                IntStream.range(0, 6)
                        .mapToObj(
                                tab ->
                                        CompletableFuture.supplyAsync(
                                                () -> fixture.handIn(ANA, CIRCLES, 1)))
                        .toList();

        assertThat(tabs.stream().map(tab -> tab.join().id()).distinct()).hasSize(1);
        assertThat(grading.standing(ANA, CIRCLES).handIns()).hasSize(1);
        assertThat(grading.audit(IDA, ANA, CIRCLES)).hasSize(2);
    }

    @Test
    void refusesANothing() {
        assertThatThrownBy(() -> fixture.handIn(ANA, CIRCLES, 1))
                .isInstanceOf(HandInRefused.class)
                .hasMessage("There is nothing to hand in yet.");
        fixture.answer(ANA, false);
        assertThat(fixture.handIn(ANA, CIRCLES, 1).points()).isZero();
    }

    @Test
    void isOnesOwnWorkAndNotAnothers() {
        fixture.train(ANA, SPEC);
        fixture.answer(ANA, true);
        fixture.answer(BEN, false);

        var found = fixture.handIn(BEN, CIRCLES, 1);
        assertThat(verdicts(found.findings()).values()).containsOnly(NOT_MET);
    }

    @Test
    void doesNotCountARunThatSawWhatItIsGradedOn() {
        var run = fixture.train(ANA, SPEC);
        fixture.home.jdbc().sql("update cohort set secret = 5 where id = 2").update();

        var found = fixture.handIn(ANA, CIRCLES, 1).findings().getFirst();
        assertThat(found.verdict()).isEqualTo(NOT_MET);
        assertThat(found.reason())
                .isEqualTo(
                        "Run 1 was trained on samples that your class is graded with. Train again.");
        assertThat(run.spec().heldOut()).isPresent();
    }
}
