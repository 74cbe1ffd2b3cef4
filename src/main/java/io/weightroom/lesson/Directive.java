package io.weightroom.lesson;

import io.weightroom.graph.GradientQuestion;
import io.weightroom.playground.Setup;
import io.weightroom.spec.Activation;
import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fenced block of a lesson that becomes a widget. The info string is the directive, the body its
 * YAML.
 */
public sealed interface Directive {

    SourceLocation at();

    /** One training run, live. */
    record Train(
            TrainingSpec spec,
            List<Hyperparameter> adjustable,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

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
            implements Directive {

        /** A run of a race; its place is its spec's name, {@code race-relu}. */
        public record Entrant(String label, TrainingSpec spec) {}
    }

    /** A drawing pad, read by the newest run of the train block {@code of} on the same page. */
    record Draw(String of, Optional<String> caption, SourceLocation at) implements Directive {}

    /** A look at a data set before anything is trained: points, or a wall of pictures. */
    record Data(
            DatasetSpec dataset,
            double trainingShare,
            long seed,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /**
     * A question to answer before a run: {@code because} is shown once an answer is given and the
     * run {@code of} has ended.
     */
    record Predict(
            String name,
            String question,
            List<String> choices,
            int answer,
            String of,
            String because,
            SourceLocation at)
            implements Directive {}

    /** A question with one right choice. */
    record ChoiceCheck(
            String name,
            String question,
            List<String> choices,
            int answer,
            String because,
            SourceLocation at)
            implements Directive {}

    /** A question whose right answer is a number that the learner's own run measured. */
    record MeasuredCheck(
            String name,
            String question,
            Measurement expect,
            double tolerance,
            String because,
            SourceLocation at)
            implements Directive {}

    /**
     * A question whose right choice the learner's own race measured: the entrant that has the
     * highest or the lowest of a quantity.
     */
    record RaceCheck(
            String name,
            String question,
            Race race,
            boolean highest,
            Measurement.Quantity quantity,
            String because,
            SourceLocation at)
            implements Directive {}

    /**
     * One neuron with two inputs, to be tried by hand.
     *
     * @param weights the two that it begins with
     */
    record Neuron(
            NeuronPoints points,
            NeuronFunction activation,
            List<Double> weights,
            double bias,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /**
     * A function of two numbers from above, and the paths of optimizers down it.
     *
     * @param functions at least one; the first is shown first
     * @param descents which optimizers take part at first
     * @param start x and y; the first function's own where absent
     * @param momentum of those that have one
     * @param arrows whether what the slope and the momentum add to a step is shown at first
     */
    record Surface(
            List<SurfaceFunction> functions,
            List<Descent> descents,
            Optional<List<Double>> start,
            double momentum,
            boolean arrows,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {

        /**
         * @param rate the function's own for this optimizer where absent
         */
        public record Descent(SurfaceOptimizer optimizer, Optional<Double> rate) {}
    }

    /** Activation functions and their slopes over one input, which begins at {@code input}. */
    record ActivationPlot(
            List<Activation> functions,
            double input,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /**
     * Probabilities of logits on sliders.
     *
     * @param labels one for each logit
     */
    record Softmax(
            List<Double> logits,
            List<String> labels,
            double temperature,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

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
            implements Directive {}

    /**
     * A network whose depth, width, activation and start a learner chooses, with what goes through
     * its layers and what comes back.
     *
     * @param spec of a {@link io.weightroom.spec.DeepNetwork}, to begin with
     */
    record Depth(
            TrainingSpec spec, Optional<String> title, Optional<String> caption, SourceLocation at)
            implements Directive {}

    /**
     * A kernel that is slid over an image by hand.
     *
     * @param height of the image, as {@code width} in pixels
     * @param size of the kernel, in both directions
     * @param filled whether the whole output is there at once
     * @param controls what a learner may change
     */
    record Kernel(
            KernelImage image,
            int height,
            int width,
            FamousKernel kernel,
            int size,
            int stride,
            int padding,
            int dilation,
            KernelPooling pooling,
            boolean relu,
            boolean filled,
            List<KernelControl> controls,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /** What a network makes of a picture, layer by layer. */
    record Layers(Whose whose, Optional<String> title, Optional<String> caption, SourceLocation at)
            implements Directive {

        /** Whose network. */
        public sealed interface Whose {}

        /** That of the newest run of a train block on the same page. */
        public record OfRun(String block) implements Whose {}

        /** One that comes with Weightroom. */
        public record OfModel(String name) implements Whose {}
    }

    /**
     * A wall of what training makes of one picture by chance.
     *
     * @param dataset whose pictures can be chosen, in colour
     * @param kinds what is switched on at first
     */
    record Augment(
            DatasetSpec dataset,
            List<AugmentSpec> kinds,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /** A photo of one's own, or one of the test split, read by the newest run {@code of}. */
    record Photo(
            TrainingSpec of, Optional<String> title, Optional<String> caption, SourceLocation at)
            implements Directive {}

    /**
     * Classes that a learner makes of pictures of their own, trained on the server and tried live.
     *
     * @param name of the set of pictures; the same on another page is the same set
     * @param base trained network whose features are used; the best that is here where absent
     */
    record OwnClasses(
            String name,
            Optional<String> base,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

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
            implements Directive {}

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
            implements Directive {

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
            implements Directive {}

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
            implements Directive {

        /** More are not compared by eye. */
        public static final int MOST_PARAMETERS = 400;
    }

    /** The shapes that a sample takes on its way through layers, to be tried with others. */
    record Shapes(
            Shape input,
            List<LayerSpec> layers,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /**
     * Lines about tensors that a learner may change, each with what PyTorch makes of it.
     *
     * @param lines to begin with
     */
    record Tensor(
            List<String> lines, Optional<String> title, Optional<String> caption, SourceLocation at)
            implements Directive {}

    /**
     * An exercise: lines that make what is asked for.
     *
     * @param given lines that stand before the learner's
     * @param starter what the learner's begin with
     * @param expect whose value, shape and dtype the learner's last line must have
     * @param other what stands in place of {@code given} to try the answer on; empty for none
     * @param because shown when it is right
     */
    record TensorExercise(
            String name,
            String task,
            List<String> given,
            List<String> starter,
            String expect,
            List<String> other,
            String because,
            SourceLocation at)
            implements Directive {}

    /**
     * Photos, a learner's own too, shown to networks that come trained.
     *
     * @param show which parts of what becomes of them
     * @param networks to choose from; all that are here where empty
     * @param photos a gallery to choose from
     */
    record Classify(
            List<ClassifyPart> show,
            List<String> networks,
            DatasetSpec.Images photos,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /**
     * Networks that come trained, compared on labelled photos: accuracy, time, size.
     *
     * @param networks to compare; all that are here where empty
     * @param count how many photos of the test split
     */
    record LineUp(
            String name,
            List<String> networks,
            DatasetSpec.Images photos,
            int count,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /**
     * A question whose right choice the learner's own line-up measured: the most accurate network
     * that is fast enough.
     *
     * @param milliseconds that 99 of 100 photos take at most
     */
    record LineUpCheck(
            String name,
            String question,
            LineUp lineUp,
            double milliseconds,
            String because,
            SourceLocation at)
            implements Directive {}

    /**
     * Photos as points in the plane, by a network's features and by their pixels.
     *
     * @param networks to choose from; all that are here where empty
     * @param count how many photos of the test split
     */
    record FeatureMap(
            List<String> networks,
            DatasetSpec.Images photos,
            int count,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /**
     * Python that a learner writes and runs in the browser, with tests.
     *
     * @param starter the code to begin with
     * @param tests functions {@code test_...} that are shown on demand
     * @param hidden more of them, of which only a failed one's sentence is shown
     * @param modules sources of what can be imported, by name
     * @param seconds that code may run before it is stopped
     */
    record Code(
            String name,
            String starter,
            Optional<String> tests,
            Optional<String> hidden,
            Map<String, String> modules,
            int seconds,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /**
     * The computational graph of an expression, forward and back, step by step.
     *
     * @param expression as {@link io.weightroom.graph.GraphReader} reads it
     * @param values of its leaves
     */
    record Graph(
            String expression,
            Map<String, Double> values,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /**
     * A gradient to work out by hand.
     *
     * @param expression as a page shows it, of the question's graph
     */
    record Gradient(
            String name,
            Optional<String> question,
            String expression,
            GradientQuestion asked,
            String because,
            SourceLocation at)
            implements Directive {}

    /**
     * A gradient by the chain rule against finite differences.
     *
     * @param values of the leaves of {@code expression}
     * @param to the leaf that is moved
     */
    record GradientCheck(
            String expression,
            Map<String, Double> values,
            String to,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /** The same code in several languages. */
    record Tabs(List<Listing> listings, SourceLocation at) implements Directive {}

    record Listing(String title, String language, String code) {}
}
