package io.weightroom.lesson;

import io.weightroom.spec.Activation;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A figure to turn and to compute with, without a run. */
public sealed interface FigureDirective extends Directive {

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
            implements FigureDirective {}

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
            implements FigureDirective {

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
            implements FigureDirective {}

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
            implements FigureDirective {}

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
            implements FigureDirective {}

    /** The shapes that a sample takes on its way through layers, to be tried with others. */
    record Shapes(
            Shape input,
            List<LayerSpec> layers,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements FigureDirective {}

    /**
     * Lines about tensors that a learner may change, each with what PyTorch makes of it.
     *
     * @param lines to begin with
     */
    record Tensor(
            List<String> lines, Optional<String> title, Optional<String> caption, SourceLocation at)
            implements FigureDirective {}

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
            implements FigureDirective {}

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
            implements FigureDirective {}
}
