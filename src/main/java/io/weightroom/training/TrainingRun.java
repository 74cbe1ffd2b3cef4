package io.weightroom.training;

import io.weightroom.data.Dataset;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Drives one {@link TrainingSession} from its first step to its outcome, some milliseconds at a
 * time, and tells a listener what comes of it: points of the curve, ends of epochs, the outcome.
 *
 * <p>What is told depends on the spec and its learning-rate changes only, never on how the work was
 * cut into turns. Confined to the lanes, as its session is; does not close the session.
 */
public final class TrainingRun {

    /** Points of a curve besides the first step's and the last one's; a chart holds 300. */
    private static final int CURVE_WINDOWS = 298;

    /** Ends of epochs that are scored and kept, a row each. */
    private static final int MOST_SCORED = 500;

    private final TrainingSession session;
    private final TrainingSpec spec;
    private final Dataset data;
    private final Optional<Dataset> evaluation;
    private final RunListener listener;
    private final LearningRates learningRates;
    private final long totalSteps;
    private final long window;
    private final Stopwatch stopwatch = new Stopwatch();

    private DivergenceWatch divergence = new DivergenceWatch();
    private final RunningMean curve = new RunningMean();
    private final RunningMean epoch = new RunningMean();
    private long epochNanos;
    private long trainingNanos;
    private long lastTick;
    private long nanos;
    private int epochsScored;
    private Optional<EpochScoring> scoring = Optional.empty();
    private Optional<RunOutcome> outcome = Optional.empty();

    /**
     * @param evaluation the data of the spec's {@code evaluate-on}
     * @param changes learning-rate changes of the past, applied when the run comes to their steps
     */
    public TrainingRun(
            TrainingSession session,
            TrainingSpec spec,
            Dataset data,
            Optional<Dataset> evaluation,
            List<LearningRateChange> changes,
            RunListener listener) {
        this.session = session;
        this.spec = spec;
        this.data = data;
        this.evaluation = evaluation;
        this.listener = listener;
        int stepsPerEpoch = session.position().stepsPerEpoch();
        this.learningRates = new LearningRates(spec, stepsPerEpoch, changes);
        this.totalSteps = (long) stepsPerEpoch * spec.epochs();
        this.window = Math.max(1, Math.ceilDiv(totalSteps, CURVE_WINDOWS));
    }

    /**
     * Works for about {@code nanos}, at least one step or one chunk of scoring.
     *
     * @return whether the run goes on
     */
    public boolean advance(long nanos) {
        advance(nanos, Long.MAX_VALUE);
        return outcome.isEmpty();
    }

    /**
     * Works for about {@code nanos}, but takes no step beyond {@code lastStep}; an epoch that ends
     * there is scored.
     *
     * @return whether anything is left to do up to {@code lastStep}
     */
    public boolean advance(long nanos, long lastStep) {
        long end = System.nanoTime() + nanos;
        while (isGoingOn(lastStep)) {
            long begin = System.nanoTime();
            if (isScoring()) {
                score();
            } else {
                train(Math.max(0, end - begin), lastStep);
            }
            this.nanos += System.nanoTime() - begin;
            if (System.nanoTime() >= end) {
                break;
            }
        }
        return isGoingOn(lastStep);
    }

    /** Whether anything is left to do up to {@code lastStep}. */
    public boolean isGoingOn(long lastStep) {
        return outcome.isEmpty() && (position().step() < lastStep || isScoring());
    }

    private boolean isScoring() {
        return scoring.isPresent() || epochsScored < position().epoch() || isTimeUp();
    }

    /** Whether it has had the seconds of training that its spec allows. */
    private boolean isTimeUp() {
        return spec.seconds() > 0 && trainingNanos >= spec.seconds() * 1e9;
    }

    /** Takes {@code steps} steps, with the scoring of each epoch that ends. */
    public void trainSteps(int steps) {
        long last = position().step() + steps;
        while (advance(Long.MAX_VALUE / 2, last)) {}
    }

    /** Trains to the end of the epoch and scores it. */
    public void trainEpoch() {
        while (advance(Long.MAX_VALUE / 2, endOfEpoch())) {}
    }

    /** The step that the present epoch ends with; of the next one when none has begun. */
    public long endOfEpoch() {
        var position = position();
        return (position.epoch() + 1L) * position.stepsPerEpoch();
    }

    private void train(long nanos, long lastStep) {
        var position = position();
        long step = position.step();
        long room = Math.min(lastStep, endOfEpoch()) - step;
        int steps = (int) Math.min(stopwatch.fitting(nanos), room);
        var rates = learningRates.after(step, steps);
        long begin = System.nanoTime();
        var slice = session.train(rates);
        long took = System.nanoTime() - begin;
        stopwatch.took(slice.steps(), took);
        epochNanos += took;
        trainingNanos += took;
        record(position, slice);
    }

    private void record(Position before, Slice slice) {
        var points = new ArrayList<MetricPoint>();
        Optional<RunOutcome> diverged = Optional.empty();
        for (int i = 0; i < slice.steps() && diverged.isEmpty(); i++) {
            long step = before.step() + i + 1;
            float loss = slice.losses()[i];
            if (divergence.diverged(loss)) {
                diverged = Optional.of(new RunOutcome.Diverged(step, loss));
            }
            if (Float.isFinite(loss)) {
                curve.add(loss, slice.correct()[i], slice.samples()[i]);
                epoch.add(loss, slice.correct()[i], slice.samples()[i]);
            }
            boolean stands = i == slice.steps() - 1 ? isPointDue(step) : isWhole(step);
            if ((stands || diverged.isPresent()) && !curve.isEmpty()) {
                points.add(
                        new MetricPoint(
                                step,
                                (double) step / before.stepsPerEpoch(),
                                curve.loss(),
                                accuracy(curve)));
                curve.reset();
            }
        }
        if (!points.isEmpty()) {
            listener.points(List.copyOf(points));
        }
        diverged.ifPresent(this::end);
    }

    /** Whether a point of the curve stands at this step, of which more are known. */
    private boolean isWhole(long step) {
        return step == 1 || spec.seconds() == 0 && step % window == 0;
    }

    /** Whether one stands at the newest step: by seconds where those are what a run has. */
    private boolean isPointDue(long step) {
        if (spec.seconds() == 0) {
            return isWhole(step) || step == totalSteps;
        }
        long tick = (long) (trainingNanos / (spec.seconds() * 1e9) * CURVE_WINDOWS);
        boolean due = step == 1 || tick > lastTick || step == totalSteps;
        lastTick = tick;
        return due;
    }

    private double accuracy(RunningMean mean) {
        return data.isRegression() ? Double.NaN : mean.accuracy();
    }

    /** A long run is not scored at the end of every epoch. */
    private boolean isScored(int epoch) {
        int every = Math.ceilDiv(spec.epochs(), MOST_SCORED);
        return isLast(epoch) || epoch % every == 0 && !isScoringDear();
    }

    private boolean isLast(int epoch) {
        return epoch == spec.epochs() || isTimeUp();
    }

    /** Where seconds are counted, a large test split is not to take more of them than training. */
    private boolean isScoringDear() {
        return spec.seconds() > 0 && nanos > 2 * trainingNanos;
    }

    private void score() {
        if (scoring.isEmpty() && !isScored(epochsScored + 1)) {
            epochsScored++;
            epoch.reset();
            epochNanos = 0;
            return;
        }
        var current =
                scoring.orElseGet(
                        () ->
                                new EpochScoring(
                                        new Scoring(session, Split.TEST, data),
                                        evaluation.map(
                                                e -> new Scoring(session, Split.EVALUATION, e))));
        scoring = Optional.of(current);
        if (current.advance()) {
            return;
        }
        scoring = Optional.empty();
        epochsScored++;
        var metrics =
                new EpochMetrics(
                        Math.toIntExact(
                                Math.ceilDiv(position().step(), position().stepsPerEpoch())),
                        position().step(),
                        epoch.loss(),
                        accuracy(epoch),
                        current.test().evaluation(),
                        current.evaluation().map(Scoring::evaluation),
                        epoch.samples() * 1e9 / epochNanos,
                        trainingNanos / 1e9);
        epoch.reset();
        epochNanos = 0;
        endEpoch(metrics);
    }

    private void endEpoch(EpochMetrics metrics) {
        double loss = metrics.test().loss();
        if (metrics.test().samples() > 0 && !Double.isFinite(loss)) {
            end(new RunOutcome.Diverged(metrics.step(), loss));
            return;
        }
        listener.epochEnded(metrics);
        if (isLast(metrics.epoch())) {
            end(new RunOutcome.Completed());
        }
    }

    /**
     * From the next step on, trains with {@code learningRate} times the schedule's factor.
     *
     * @throws IllegalArgumentException where it is not positive and finite
     */
    public LearningRateChange setLearningRate(double learningRate) {
        if (!(learningRate > 0 && Double.isFinite(learningRate))) {
            throw new IllegalArgumentException(
                    "learning-rate: expected a positive number, found " + learningRate);
        }
        var change = new LearningRateChange(position().step(), learningRate);
        learningRates.add(change);
        listener.learningRateChanged(change);
        return change;
    }

    /** Ends the run from outside, such as stopped or failed; does nothing where it has ended. */
    public void end(RunOutcome how) {
        if (outcome.isEmpty()) {
            outcome = Optional.of(how);
            listener.ended(how);
        }
    }

    public Position position() {
        return session.position();
    }

    public long totalSteps() {
        return totalSteps;
    }

    /** The learning rate of the next step, with the schedule's factor. */
    public double learningRate() {
        return learningRates.after(position().step());
    }

    public Optional<RunOutcome> outcome() {
        return outcome;
    }

    /** Time spent in this run's turns so far, in seconds. */
    public double seconds() {
        return nanos / 1e9;
    }

    /** Training samples a second of turns in the present epoch; NaN until its first step. */
    public double samplesPerSecond() {
        return epochNanos == 0 ? Double.NaN : epoch.samples() * 1e9 / epochNanos;
    }

    /** Time of its own turns that the run still needs, scoring left out; NaN until measured. */
    public double secondsLeft() {
        double left = stopwatch.nanosEach() * (totalSteps - position().step()) / 1e9;
        return spec.seconds() > 0
                ? Math.min(left, Math.max(0, spec.seconds() - trainingNanos / 1e9))
                : left;
    }

    /** A checkpoint of the session, with what this run has to remember among its facts. */
    public Checkpoint checkpoint() {
        var checkpoint = session.checkpoint();
        var facts = new HashMap<>(checkpoint.facts());
        curve.write("run.curve", facts);
        epoch.write("run.epoch", facts);
        divergence.write("run.divergence", facts);
        facts.put("run.epochs-scored", String.valueOf(epochsScored));
        facts.put("run.epoch-nanos", String.valueOf(epochNanos));
        facts.put("run.training-nanos", String.valueOf(trainingNanos));
        facts.put("run.nanos", String.valueOf(nanos));
        return new Checkpoint(checkpoint.position(), checkpoint.tensors(), facts);
    }

    /** Goes on from a checkpoint that {@link #checkpoint} made in a run of the same spec. */
    public void restore(Checkpoint checkpoint) {
        session.restore(checkpoint);
        var facts = checkpoint.facts();
        curve.read("run.curve", facts);
        epoch.read("run.epoch", facts);
        divergence = new DivergenceWatch();
        divergence.read("run.divergence", facts);
        epochsScored = (int) Facts.number(facts, "run.epochs-scored");
        epochNanos = Facts.number(facts, "run.epoch-nanos");
        trainingNanos = Facts.number(facts, "run.training-nanos", 0);
        nanos = Facts.number(facts, "run.nanos");
        scoring = Optional.empty();
        outcome =
                epochsScored >= spec.epochs()
                        ? Optional.of(new RunOutcome.Completed())
                        : Optional.empty();
    }
}
