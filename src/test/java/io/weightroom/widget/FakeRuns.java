package io.weightroom.widget;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.inference.insight.Insight;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.metrics.Frame;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunRefused;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import io.weightroom.runs.TooManyRuns;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.tensor.Results;
import io.weightroom.training.ComparedGradients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs that do what a widget's test says, and remember what they were asked. */
final class FakeRuns implements Runs {

    final Map<Long, RunView> views = new LinkedHashMap<>();
    final List<RunControl> controls = new ArrayList<>();
    int watchers;

    /** So many runs may go at once. */
    int room = Integer.MAX_VALUE;

    /** Refuses every further run while it is there. */
    Optional<RunRefused> refusal = Optional.empty();

    Function<List<String>, Results> evaluating =
            lines -> {
                throw new PredictionUnavailable("nobody evaluates here");
            };

    Function<TextWanted, WrittenText> writing =
            wanted -> {
                throw new PredictionUnavailable("no weights yet");
            };

    Supplier<WordVectors> vectors =
            () -> {
                throw new PredictionUnavailable("no weights yet");
            };

    Function<ReadingWanted, Reading> reading =
            wanted -> {
                throw new PredictionUnavailable("no weights yet");
            };

    @Override
    public RunView submit(LearnerId learner, Place place, TrainingSpec spec, boolean paused) {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        requireRoom(!paused);
        var state = paused ? RunState.PAUSED : RunState.TRAINING;
        var run = run(views.size() + 1, place, spec, state, Optional.empty(), 0, List.of());
        views.put(run.id(), run);
        return run;
    }

    private void requireRoom(boolean goes) {
        var going = views.values().stream().filter(v -> v.state() == RunState.TRAINING).toList();
        if (goes && going.size() >= room) {
            throw new TooManyRuns("runs: too many", going);
        }
    }

    /** Puts the newest run where a test wants it. */
    void move(RunState state, Optional<RunOutcome> outcome, long step) {
        var last = newest();
        views.put(
                last.id(),
                run(last.id(), last.place(), last.spec(), state, outcome, step, last.changes()));
    }

    RunView newest() {
        return views.values().stream().max(Comparator.comparing(RunView::id)).orElseThrow();
    }

    static RunView run(
            long id,
            Place place,
            TrainingSpec spec,
            RunState state,
            Optional<RunOutcome> outcome,
            long step,
            List<LearningRateChange> changes) {
        return run(id, place, spec, state, outcome, step, changes, 1);
    }

    static RunView run(
            long id,
            Place place,
            TrainingSpec spec,
            RunState state,
            Optional<RunOutcome> outcome,
            long step,
            List<LearningRateChange> changes,
            int sharing) {
        return new RunView(
                id,
                place,
                (int) id,
                Instant.EPOCH,
                spec,
                state,
                outcome,
                step,
                10,
                spec.learningRate(),
                changes,
                "cpu",
                1,
                42,
                List.of(),
                List.of(),
                41_234,
                Double.NaN,
                sharing,
                1.5,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    @Override
    public RunView repeat(LearnerId learner, long run) {
        var first = view(learner, run);
        return submit(learner, first.place(), first.spec(), false);
    }

    @Override
    public RunView longer(LearnerId learner, long run, int epochs) {
        return repeat(learner, run);
    }

    @Override
    public void control(LearnerId learner, long run, RunControl control) {
        controls.add(control);
        var view = view(learner, run);
        switch (control) {
            case RunControl.Pause p -> move(RunState.PAUSED, Optional.empty(), view.step());
            case RunControl.Resume r -> {
                requireRoom(true);
                move(RunState.TRAINING, Optional.empty(), view.step());
            }
            case RunControl.StepBatches s ->
                    move(RunState.PAUSED, Optional.empty(), view.step() + s.steps());
            case RunControl.StepEpoch s -> move(RunState.PAUSED, Optional.empty(), 10);
            case RunControl.Stop s ->
                    move(RunState.ENDED, Optional.of(new RunOutcome.Stopped()), view.step());
            case RunControl.SetLearningRate l -> {}
            case RunControl.SetPace s -> {}
        }
    }

    @Override
    public Optional<RunView> latest(LearnerId learner, Place place) {
        return views.values().stream()
                .filter(view -> view.place().equals(place))
                .max(Comparator.comparing(RunView::id));
    }

    @Override
    public RunView view(LearnerId learner, long run) {
        return Optional.ofNullable(views.get(run)).orElseThrow(() -> new RunNotFound(run));
    }

    @Override
    public Map<LearnerId, RunView> newest(Collection<LearnerId> learners) {
        throw new UnsupportedOperationException("no widget looks at a class");
    }

    @Override
    public List<RunView> all(LearnerId learner) {
        return views.values().stream()
                .sorted(Comparator.comparing(RunView::id).reversed())
                .toList();
    }

    @Override
    public void delete(LearnerId learner, long run) {
        views.remove(run);
    }

    @Override
    public Prediction predict(LearnerId learner, long run, float[] inputs, int count) {
        throw new PredictionUnavailable("run " + run + " has no weights yet");
    }

    @Override
    public Optional<io.weightroom.training.Weights> weights(LearnerId learner, long run) {
        return Optional.empty();
    }

    @Override
    public WrittenText write(LearnerId learner, long run, TextWanted wanted) {
        return writing.apply(wanted);
    }

    @Override
    public WordVectors vectors(LearnerId learner, long run) {
        return vectors.get();
    }

    @Override
    public Reading read(LearnerId learner, long run, ReadingWanted wanted) {
        return reading.apply(wanted);
    }

    @Override
    public Insight look(LearnerId learner, long run, float[] input, InsightWanted wanted) {
        throw new PredictionUnavailable("run " + run + " has no weights yet");
    }

    @Override
    public ComparedGradients gradients(
            LearnerId learner, Optional<Long> run, TrainingSpec spec, int samples) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Results evaluate(List<String> lines) {
        return evaluating.apply(lines);
    }

    @Override
    public List<Frame> recorded(LearnerId learner, long run, long after) {
        return List.of();
    }

    @Override
    public Subscription watch(
            LearnerId learner, long run, double perSecond, Consumer<RunView> listener) {
        watchers++;
        return () -> watchers--;
    }

    @Override
    public Subscription watchAll(LearnerId learner, Consumer<Long> listener) {
        watchers++;
        return () -> watchers--;
    }
}
