package io.weightroom.lesson;

import io.weightroom.playground.Setup;
import io.weightroom.spec.Cell;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something to train, or a look at what was trained. */
public sealed interface RunDirective extends Directive {

    /** One training run, live. */
    record Train(
            TrainingSpec spec,
            List<Hyperparameter> adjustable,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {}

    /**
     * Several runs on the same data, side by side.
     *
     * @param entrants at least two
     * @param adjustable what a learner may change for all of them at once
     */
    record Race(
            String name,
            List<Entrant> entrants,
            List<Hyperparameter> adjustable,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {

        /** A run of a race; its place is its spec's name, {@code race-relu}. */
        public record Entrant(String label, TrainingSpec spec) {}
    }

    /** A drawing pad, read by the newest run of the train block {@code of} on the same page. */
    record Draw(String of, Optional<String> caption, SourceLocation at) implements RunDirective {}

    /** What the newest run of {@code of} makes of the digits that the class has drawn. */
    record Drawings(String of, Optional<String> caption, SourceLocation at)
            implements RunDirective {}

    /**
     * A text that the newest run of the train block {@code of} on the same page goes on with.
     *
     * @param text to begin with, at first
     * @param temperature at first
     */
    record Generate(
            String of,
            String text,
            double temperature,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {}

    /**
     * Names that the newest run of the train block {@code of} on the same page makes of a language.
     *
     * @param language at first
     * @param temperature at first
     */
    record MakeNames(
            String of,
            String language,
            double temperature,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {}

    /**
     * Something to type, which the newest run {@code of} takes for one of its classes while it is
     * typed.
     *
     * @param text to begin with
     * @param examples to choose from
     */
    record ClassifyText(
            TrainingSpec of,
            String text,
            List<String> examples,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {}

    /**
     * What may come next in a text that a learner types, by the newest run of the train block
     * {@code of} on the same page.
     *
     * @param text at first
     */
    record NextCharacter(
            String of,
            String text,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {}

    /**
     * Hidden values of the newest run of the train block {@code of} on the same page, over a text.
     *
     * @param text at first
     */
    record HiddenUnits(
            String of,
            String text,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {}

    /**
     * The vectors that a network has for words, as points in the plane.
     *
     * @param of the run whose newest weights are taken, or initial ones where there is none
     * @param word whose neighbours are shown at first
     */
    record WordMap(
            TrainingSpec of,
            Optional<String> word,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {}

    /**
     * The playground in a lesson.
     *
     * @param setup what it begins with
     * @param hidden keys of the controls that are not shown
     */
    record Playground(
            String name,
            Setup setup,
            List<String> hidden,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {}

    /**
     * A network whose depth, width, activation and start a learner chooses, with what goes through
     * its layers and what comes back.
     *
     * @param spec of a {@link io.weightroom.spec.DeepNetwork}, to begin with
     */
    record Depth(
            TrainingSpec spec, Optional<String> title, Optional<String> caption, SourceLocation at)
            implements RunDirective {}

    /** What a network makes of a picture, layer by layer. */
    record Layers(Whose whose, Optional<String> title, Optional<String> caption, SourceLocation at)
            implements RunDirective {

        /** Whose network. */
        public sealed interface Whose {}

        /** That of the newest run of a train block on the same page. */
        public record OfRun(String block) implements Whose {}

        /** One that comes with Weightroom. */
        public record OfModel(String name) implements Whose {}
    }

    /**
     * The same spec trained on ever more samples, one run after the other: how accuracy grows with
     * data.
     *
     * @param runs at least two, fewest samples first; each has its number as its label
     */
    record LearningCurve(
            String name,
            List<Race.Entrant> runs,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {}

    /**
     * One spec trained with ever other values of one hyperparameter, by one optimizer or several:
     * what the value does to the result, in one chart.
     *
     * @param values to begin with, ascending
     * @param series at least one; their specs have the first value, and names without it
     * @param adjustable what a learner may change for all runs at once
     */
    record Sweep(
            String name,
            Swept swept,
            List<Double> values,
            List<Race.Entrant> series,
            List<Hyperparameter> adjustable,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {

        /**
         * The runs as those of a race, series by series, so that a question can ask for the best.
         */
        public Race race() {
            var runs =
                    series.stream().flatMap(s -> values.stream().map(v -> entrant(s, v))).toList();
            return new Race(name, runs, adjustable, title, caption, at);
        }

        private Race.Entrant entrant(Race.Entrant series, double value) {
            var label = swept.text(value);
            return new Race.Entrant(
                    this.series.size() == 1 ? label : series.label() + " " + label,
                    swept.on(series.spec(), value));
        }
    }

    /** The loss around the weights of the newest run {@code of}, along two directions. */
    record Slice(
            TrainingSpec of, Optional<String> title, Optional<String> caption, SourceLocation at)
            implements RunDirective {}

    /**
     * A small recurrent network at work on a word, time step by time step, with all its numbers.
     *
     * @param of the run whose newest weights are taken, or initial ones where there is none; its
     *     layers are an {@link io.weightroom.spec.UnrolledNetwork}
     * @param word that is read at first
     */
    record Unrolled(
            TrainingSpec of,
            String word,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {}

    /**
     * Every gradient of a network, from our own backpropagation and from PyTorch's autograd.
     *
     * @param of the run whose newest weights are taken, or initial ones where there is none
     * @param samples of the training split, at most, over which the loss is a mean
     */
    record Autograd(
            TrainingSpec of,
            int samples,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {

        /** More are not compared by eye. */
        public static final int MOST_PARAMETERS = 400;
    }

    /**
     * How much of the loss's gradient comes back to each time step of recurrent networks.
     *
     * @param of runs on the same sequences, at least one
     */
    record ThroughTime(
            List<TrainingSpec> of,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {}

    /**
     * Recurrent networks that are asked to remember over ever more steps: which cell holds how far.
     *
     * @param base what all runs share; its name is the block's, and its own data and layers are
     *     those of the first run
     * @param tasks at least one; a learner chooses among them
     * @param distances ascending
     * @param hidden values of a state
     */
    record Memory(
            TrainingSpec base,
            List<SequenceTask> tasks,
            List<Cell> cells,
            List<Integer> distances,
            int hidden,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements RunDirective {

        /** Sequences of each run, of which a part is the test split. */
        public int samples() {
            return ((DatasetSpec.Sequence) base.dataset()).samples();
        }

        /** All that can be trained here, with what all runs share as the block has it. */
        public Stream<TrainingSpec> specs() {
            return tasks.stream().flatMap(task -> specs(base, task, hidden).stream());
        }

        /** One run for each distance and cell, cell by cell. */
        public List<TrainingSpec> specs(TrainingSpec shared, SequenceTask task, int hidden) {
            var trial = new MemoryTrial(task, distances.getLast());
            return cells.stream()
                    .flatMap(
                            cell ->
                                    distances.stream()
                                            .map(d -> trial.spec(shared, cell, d, hidden)))
                    .toList();
        }
    }
}
