package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.graph.Graph;
import io.weightroom.graph.GraphReader;
import io.weightroom.metrics.LayerExamination.Gradients;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers that lesson 6 states, from its own graphs and runs. */
class BackpropagationFiguresTest {

    private static final Path FILE = Path.of("lessons/06-backpropagation/lesson.md");
    private static final Lesson LESSON =
            LessonReader.read(new LessonFile(Path.of("lessons"), FILE));
    private static final LessonRuns RUNS = new LessonRuns(LESSON);
    private static final double LN_2 = Math.log(2);

    private static String text = "";

    @BeforeAll
    static void readText() throws Exception {
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void oneStepDownhillLowersTheLossOfTheFirstGraph() throws Exception {
        states(
                "At the end $w$ has the gradient 12 and $b$ has 4",
                "with a learning rate of 0.01, $w$ becomes 1.88 and $b$ becomes 0.96, and the loss"
                        + " falls from 4 to 2.56");
        var block = graph("One weight, one bias");
        var before = Worked.out(block.expression(), block.values());
        assertThat(before.gradient("w")).isEqualTo(12);
        assertThat(before.gradient("b")).isEqualTo(4);
        assertThat(before.value("L")).isEqualTo(4);

        var moved = new HashMap<>(block.values());
        moved.put("w", 1.88);
        moved.put("b", 0.96);
        assertThat(2 - 0.01 * before.gradient("w")).isEqualTo(moved.get("w"));
        assertThat(1 - 0.01 * before.gradient("b")).isEqualTo(moved.get("b"));
        assertThat(Worked.out(block.expression(), moved).value("L")).isEqualTo(2.56, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two-paths | 1 | Together that is 1.",
                "neuron-weight | -0.5 | Multiplied, that is -0.5.",
            })
    void gradientsByHandAreWhatIsSaidOfThem(String name, double gradient, String because) {
        var block =
                directives(QuestionDirective.Gradient.class)
                        .filter(g -> g.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(block.asked().truth()).isEqualTo(gradient);
        assertThat(block.because()).endsWith(because);
    }

    @Test
    void lossAndLastSigmoidTogetherLeaveTheDifference() throws Exception {
        states("their local derivatives multiply to $p - y$, whatever $p$ is");
        var block = graph("Two hidden neurons, one sample");
        var network = Worked.out(block.expression(), block.values());
        assertThat(network.gradient("z3"))
                .isEqualTo(network.value("p") - network.value("y"), within(1e-12));
        assertThat(network.value("x2")).isZero();
        assertThat(network.gradient("w12")).isZero();
        assertThat(network.gradient("w22")).isZero();
        assertThat(network.gradient("w11")).isNotZero();
    }

    @Test
    void verySmallWeightsLearnNothingInTenThousandEpochs() {
        states(
                "initial weights times 0.01 and a learning rate of 0.1, trained for 10,000 epochs",
                "It is ln 2 = 0.693147");
        var stuck = RUNS.run("stuck");
        assertThat(stuck.last().epoch()).isEqualTo(10_000);
        assertThat(LN_2).isEqualTo(0.693147, within(5e-7));
        assertThat(stuck.last().test().loss()).isEqualTo(0.693147, within(2e-6));
        assertThat(stuck.curve()).isNotEmpty().allMatch(p -> Math.abs(p.loss() - LN_2) < 1e-3);
    }

    @Test
    void neitherMoreNeuronsNorLargerStepsHelpFromThere() {
        states(
                "From weights of 0.01, four hidden neurons end at 0.693 just as well, and so does a"
                        + " learning rate of 1");
        var wide = withHidden(4, RUNS.spec("cure"));
        assertThat(RUNS.train(wide).last().test().loss()).isEqualTo(0.693, within(0.0005));
        var fast = Specs.like(RUNS.spec("cure")).learningRate(1).build();
        assertThat(RUNS.train(fast).last().test().loss()).isEqualTo(0.693, within(0.0005));
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void fourNeuronsFromASaneStartAnswerAllFour(long seed) {
        states("With Xavier's weights and four hidden neurons all four answers are right");
        var sane = Specs.like(withHidden(4, RUNS.spec("cure"))).init(new InitSpec.Xavier());
        assertThat(RUNS.train(sane.seed(seed).build()).testAccuracy()).isEqualTo(1);
    }

    @Test
    void twoNeuronsFromPyTorchsDefaultDependOnTheSeed() {
        states("With two hidden neurons and PyTorch's default weights it depends on the seed");
        var start = Specs.like(RUNS.spec("cure")).init(new InitSpec.Default());
        assertThat(RUNS.train(start.seed(42).build()).testAccuracy()).isLessThan(1);
        assertThat(RUNS.train(start.seed(2).build()).testAccuracy()).isEqualTo(1);
    }

    @Test
    void theGradientsOfTheFirstLayerAreNearlyNothingAtTheStart() {
        states("To the first layer they go through $W_2$, which is 0.01");
        var spec = RUNS.spec("stuck");
        assertThat(spec.init()).isEqualTo(new InitSpec.Normal(0.01));
        assertThat(firstGradient(spec)).isLessThan(0.0001);
        var sane = Specs.like(spec).init(new InitSpec.Xavier()).build();
        assertThat(firstGradient(sane)).isGreaterThan(firstGradient(spec) * 100);
    }

    @Test
    void theTwinsOfTheTableStandInTheListing() {
        var listing =
                text.substring(text.indexOf("~~~python PyTorch"), text.indexOf("~~~java Java"));
        var twins =
                Pattern.compile("\\| `([^`]+)` \\|(?= \\| |\\s*$)")
                        .matcher(text)
                        .results()
                        .map(twin -> twin.group(1))
                        .toList();
        assertThat(twins).hasSizeGreaterThan(5).allSatisfy(t -> assertThat(listing).contains(t));
    }

    private static TrainingSpec withHidden(int neurons, TrainingSpec spec) {
        var layers = new ArrayList<>(spec.layers());
        layers.set(0, new LayerSpec.Linear(neurons));
        return Specs.like(spec).layers(layers).build();
    }

    private static double firstGradient(TrainingSpec spec) {
        return RUNS.layersAtTheStart(spec).stream()
                .flatMap(layer -> layer.gradients().stream())
                .map(Gradients::rms)
                .findFirst()
                .orElseThrow();
    }

    /** A graph with all its values and gradients. */
    private record Worked(Graph graph, double[] values, double[] gradients) {

        static Worked out(String expression, Map<String, Double> leaves) throws Exception {
            var graph = GraphReader.read(expression);
            var values = graph.forward(leaves);
            return new Worked(graph, values, graph.backward(values));
        }

        double value(String name) {
            return values[graph.node(name).orElseThrow()];
        }

        double gradient(String name) {
            return gradients[graph.node(name).orElseThrow()];
        }
    }

    private static FigureDirective.Graph graph(String title) {
        return directives(FigureDirective.Graph.class)
                .filter(graph -> graph.title().orElseThrow().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Stream<T> directives(Class<T> kind) {
        return LESSON.steps().stream()
                .flatMap(step -> step.blocks().stream())
                .filter(Lesson.Block.Widget.class::isInstance)
                .map(block -> ((Lesson.Block.Widget) block).directive())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static void states(String... passages) {
        assertThat(text).contains(passages);
    }
}
