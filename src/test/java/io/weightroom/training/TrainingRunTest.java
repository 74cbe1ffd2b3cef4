package io.weightroom.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.data.Dataset;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.Evaluation.Mistake;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingRunTest implements RunListener {

    private static final Dataset DATA = ScriptedSession.data(600);

    private final List<MetricPoint> points = new ArrayList<>();
    private final List<EpochMetrics> epochs = new ArrayList<>();
    private final List<RunOutcome> outcomes = new ArrayList<>();

    @Override
    public void points(List<MetricPoint> some) {
        points.addAll(some);
    }

    @Override
    public void epochEnded(EpochMetrics metrics) {
        epochs.add(metrics);
    }

    @Override
    public void ended(RunOutcome outcome) {
        outcomes.add(outcome);
    }

    private TrainingRun run(ScriptedSession session, int epochs, LearningRateChange... changes) {
        return new TrainingRun(
                session, spec(epochs), DATA, Optional.empty(), List.of(changes), this);
    }

    private static TrainingSpec spec(int epochs) {
        return Specs.circles().learningRate(0.1).epochs(epochs).build();
    }

    private static void toTheEnd(TrainingRun run) {
        while (run.advance(1_000_000)) {}
    }

    @Test
    void setsPointsAtTheFirstStepThenAtMeansOverWindows() {
        var session = new ScriptedSession(1000, step -> step);
        toTheEnd(run(session, 1));
        // 1,000 steps in 298 windows: 4 steps each.
        assertThat(points).hasSize(251);
        assertThat(points.getFirst()).isEqualTo(new MetricPoint(1, 0.001, 1, 0.5));
        assertThat(points.get(1)).isEqualTo(new MetricPoint(4, 0.004, 3, 0.5));
        assertThat(points.get(2)).isEqualTo(new MetricPoint(8, 0.008, 6.5, 0.5));
        assertThat(points.getLast().step()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 299, 300, 301, 5000, 46900})
    void fitsACurveIntoAChart(int steps) {
        toTheEnd(run(new ScriptedSession(steps, step -> 1), 1));
        assertThat(points).hasSizeBetween(Math.min(steps, 150), 300);
        assertThat(points.getLast().step()).isEqualTo(steps);
    }

    @Test
    void endsAfterItsSecondsOfTrainingWithAScoreOfWhereItStands() {
        var session = new ScriptedSession(1000, step -> 1);
        var draft = spec(100_000).draft();
        draft.seconds = 0.05;
        var run = new TrainingRun(session, draft.spec(), DATA, Optional.empty(), List.of(), this);
        toTheEnd(run);

        assertThat(outcomes).containsExactly(new RunOutcome.Completed());
        assertThat(run.position().step()).isBetween(1L, run.totalSteps() - 1);
        assertThat(epochs.getLast().step()).isEqualTo(run.position().step());
        assertThat(epochs.getLast().epoch()).isEqualTo(epochOf(run.position()));
        assertThat(points).hasSizeLessThanOrEqualTo(301);
        assertThat(run.seconds()).isGreaterThanOrEqualTo(0.05);
    }

    /** The one that is going on, or has just ended. */
    private static int epochOf(Position position) {
        return position.epoch() + (position.stepInEpoch() > 0 ? 1 : 0);
    }

    @Test
    void anEndByTheClockIsOneAfterACheckpointToo() {
        var draft = spec(100_000).draft();
        draft.seconds = 0.02;
        var session = new ScriptedSession(1000, step -> 1);
        var run = new TrainingRun(session, draft.spec(), DATA, Optional.empty(), List.of(), this);
        toTheEnd(run);
        var checkpoint = run.checkpoint();
        outcomes.clear();

        var again =
                new TrainingRun(
                        new ScriptedSession(1000, step -> 1),
                        draft.spec(),
                        DATA,
                        Optional.empty(),
                        List.of(),
                        this);
        again.restore(checkpoint);
        toTheEnd(again);

        assertThat(outcomes).containsExactly(new RunOutcome.Completed());
        assertThat(again.position().step()).isEqualTo(run.position().step());
    }

    @Test
    void scoresTheTestSplitAtTheEndOfEachEpoch() {
        toTheEnd(run(new ScriptedSession(5, step -> step), 2));
        assertThat(outcomes).containsExactly(new RunOutcome.Completed());
        assertThat(epochs).extracting(EpochMetrics::epoch).containsExactly(1, 2);
        assertThat(epochs).extracting(EpochMetrics::trainLoss).containsExactly(3.0, 8.0);
        var test = epochs.getFirst().test();
        assertThat(test.samples()).isEqualTo(600);
        assertThat(test.loss()).isEqualTo(299.5);
        assertThat(test.accuracy()).isEqualTo(1 / 3.0);
        assertThat(test.confusion())
                .isDeepEqualTo(new int[][] {{200, 0, 0}, {200, 0, 0}, {200, 0, 0}});
        assertThat(test.mistakes()).hasSize(24);
        assertThat(test.mistakes().getFirst()).isEqualTo(new Mistake(599, 2, 0, 0.75));
        assertThat(test.mistakes().get(2)).isEqualTo(new Mistake(596, 2, 0, 0.75));
    }

    @Test
    void scoresTheFurtherDataSetToo() {
        var session = new ScriptedSession(5, step -> step);
        var further = ScriptedSession.data(30);
        toTheEnd(new TrainingRun(session, spec(1), DATA, Optional.of(further), List.of(), this));
        assertThat(epochs.getFirst().evaluation().orElseThrow().samples()).isEqualTo(30);
    }

    @Test
    void appliesLearningRateChangesFromTheStepAfterTheirs() {
        var session = new ScriptedSession(10, step -> 1);
        var run = run(session, 1, new LearningRateChange(3, 0.5), new LearningRateChange(6, 0.25));
        run.trainSteps(8);
        run.setLearningRate(0.125);
        toTheEnd(run);
        assertThat(session.learningRates)
                .containsExactly(0.1, 0.1, 0.1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.125, 0.125);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesALearningRateThatCannotBe(double learningRate) {
        var run = run(new ScriptedSession(10, step -> 1), 1);
        assertThatThrownBy(() -> run.setLearningRate(learningRate))
                .hasMessageContaining("expected a positive number, found " + learningRate);
    }

    @Test
    void endsAsDivergedWhenTheLossIsNotFinite() {
        toTheEnd(run(new ScriptedSession(100, step -> step < 42 ? 1 : Double.NaN), 1));
        assertThat(outcomes).containsExactly(new RunOutcome.Diverged(42, Double.NaN));
        assertThat(points).allMatch(point -> point.loss() == 1);
    }

    @Test
    void endsAsDivergedAfterThreeStepsOverAThousandTimesTheFirstLoss() {
        toTheEnd(run(new ScriptedSession(100, step -> step < 10 ? 2 : 2001), 1));
        assertThat(outcomes).containsExactly(new RunOutcome.Diverged(12, 2001));
    }

    @Test
    void forgivesALossThatIsHighForTwoSteps() {
        toTheEnd(run(new ScriptedSession(90, step -> step % 3 == 1 ? 2 : 2001), 1));
        assertThat(outcomes).containsExactly(new RunOutcome.Completed());
    }

    @Test
    void stepsABatchOrAnEpochAtATime() {
        var run = run(new ScriptedSession(10, step -> 1), 3);
        run.trainSteps(1);
        assertThat(run.position().step()).isEqualTo(1);
        run.trainEpoch();
        assertThat(run.position()).isEqualTo(new Position(10, 1, 0, 10));
        assertThat(epochs).hasSize(1);
        run.trainEpoch();
        assertThat(run.position().epoch()).isEqualTo(2);
        assertThat(epochs).hasSize(2);
        assertThat(run.outcome()).isEmpty();
    }

    @Test
    void tellsTheSameWhateverItsTurnsAndCheckpoints() {
        toTheEnd(run(new ScriptedSession(700, Math::sqrt), 2));
        var whole = List.copyOf(points);
        points.clear();
        var first = run(new ScriptedSession(700, Math::sqrt), 2);
        first.trainSteps(333);
        var checkpoint = first.checkpoint();
        var second = run(new ScriptedSession(700, Math::sqrt), 2);
        second.restore(checkpoint);
        while (second.advance(1)) {}
        assertThat(points).isEqualTo(whole);
        assertThat(epochs.get(2).trainLoss()).isEqualTo(epochs.getFirst().trainLoss());
    }

    @Test
    void scoresAgainWhenACheckpointFellIntoTheScoring() {
        var run = run(new ScriptedSession(10, step -> 1), 2);
        run.trainSteps(9);
        run.advance(1, 10);
        run.advance(1, 10);
        assertThat(run.position().epoch()).isEqualTo(1);
        assertThat(epochs).isEmpty();
        var resumed = run(new ScriptedSession(10, step -> 1), 2);
        resumed.restore(run.checkpoint());
        toTheEnd(resumed);
        assertThat(epochs).extracting(EpochMetrics::epoch).containsExactly(1, 2);
        assertThat(epochs.getFirst().test().samples()).isEqualTo(600);
    }

    @Test
    void endsOnceOnly() {
        var run = run(new ScriptedSession(10, step -> 1), 1);
        run.end(new RunOutcome.Stopped());
        toTheEnd(run);
        run.end(new RunOutcome.Failed("late"));
        assertThat(outcomes).containsExactly(new RunOutcome.Stopped());
        assertThat(run.position().step()).isZero();
    }

    @Test
    void namesTheFactThatACheckpointLacks() {
        var session = new ScriptedSession(10, step -> 1);
        var run = run(session, 1);
        assertThatThrownBy(() -> run.restore(session.checkpoint()))
                .hasMessageContaining("expected the fact \"run.curve\"");
    }
}
