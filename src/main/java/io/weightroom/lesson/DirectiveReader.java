package io.weightroom.lesson;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;

/** Tells widgets from code among the fenced blocks of a page, and reads the widgets. */
final class DirectiveReader {

    private static final List<String> DIRECTIVES =
            List.of(
                    "train",
                    "playground",
                    "race",
                    "draw",
                    "drawings",
                    "data",
                    "predict",
                    "check",
                    "neuron",
                    "activation",
                    "depth",
                    "kernel",
                    "layers",
                    "augment",
                    "photo",
                    "own-classes",
                    "learning-curve",
                    "shapes",
                    "tensor",
                    "classify",
                    "line-up",
                    "feature-map",
                    "surface",
                    "code",
                    "graph",
                    "sweep",
                    "autograd",
                    "slice",
                    "gradient",
                    "gradient-check",
                    "generate",
                    "next-character",
                    "hidden-units",
                    "word-map",
                    "unrolled",
                    "memory",
                    "classify-text",
                    "make-names",
                    "through-time",
                    "tabs");

    /** Code that pages highlight, or show as it is. */
    static final List<String> LANGUAGES =
            List.of("python", "java", "yaml", "json", "bash", "markdown", "plain");

    private static final Vocabulary WORDS =
            new Vocabulary(
                    "directive or language",
                    java.util.stream.Stream.concat(DIRECTIVES.stream(), LANGUAGES.stream())
                            .toList(),
                    List.of("transfer", "text", "embedding"));

    private final LessonFile file;
    private final Problems problems;
    private final PageNames names = new PageNames();

    DirectiveReader(LessonFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static boolean isCode(FencedCodeBlock block) {
        return word(block).isEmpty() || LANGUAGES.contains(word(block));
    }

    PageNames names() {
        return names;
    }

    /** The widget of {@code block}, where its body has no problems. */
    Optional<? extends Directive> read(FencedCodeBlock block) {
        var at = file.line(MarkdownLines.of(block));
        if (block.getClosingFenceLength() == null) {
            problems.add(at, "the block is never closed; expected a line of ``` after it");
        }
        var word = word(block);
        if (!WORDS.allows(word, at, problems)) {
            return Optional.empty();
        }
        var own = problems.about(word);
        if (!block.getInfo().strip().equals(word)) {
            own.add(at, "takes nothing in its first line, found " + Text.found(block.getInfo()));
        }
        if (word.equals("tabs")) {
            return TabsReader.read(block.getLiteral(), at, own);
        }
        return new YamlSource(at.file(), at.line() + 1, own)
                .read(block.getLiteral(), at)
                .flatMap(body -> read(word, body));
    }

    private Optional<? extends Directive> read(String word, Mapping body) {
        return switch (word) {
            case "train" -> TrainReader.read(body, names);
            case "playground" -> PlaygroundReader.read(body, names);
            case "race" -> RaceReader.read(body, names);
            case "generate" -> GenerateReader.read(body, names);
            case "next-character" -> ReadTextReader.nextCharacter(body, names);
            case "hidden-units" -> ReadTextReader.hiddenUnits(body, names);
            case "word-map" -> WordMapReader.read(body, names);
            case "unrolled" -> UnrolledReader.read(body, names);
            case "through-time" -> ThroughTimeReader.read(body, names);
            case "memory" -> MemoryReader.read(body, names);
            case "classify-text" -> ClassifyTextReader.read(body, names);
            case "make-names" -> MakeNamesReader.read(body, names);
            case "draw" -> DrawReader.draw(body, names);
            case "drawings" -> DrawReader.drawings(body, names);
            case "data" -> DataReader.read(body);
            case "predict" -> QuestionReader.predict(body, names);
            case "check" -> QuestionReader.check(body, names);
            case "neuron" -> NeuronReader.read(body);
            case "activation" -> ActivationReader.read(body);
            case "depth" -> DepthReader.read(body, names);
            case "kernel" -> KernelReader.read(body);
            case "layers" -> LayersReader.read(body, names);
            case "augment" -> VariantsReader.read(body);
            case "photo" -> PhotoReader.read(body, names);
            case "own-classes" -> OwnClassesReader.read(body, names);
            case "learning-curve" -> LearningCurveReader.read(body, names);
            case "shapes" -> ShapesReader.read(body);
            case "tensor" -> TensorReader.read(body, names);
            case "classify" -> PretrainedReader.classify(body);
            case "line-up" -> PretrainedReader.lineUp(body, names);
            case "feature-map" -> PretrainedReader.featureMap(body);
            case "surface" -> SurfaceReader.read(body);
            case "code" -> CodeReader.read(body, names, file);
            case "graph" -> GraphBlocks.graph(body);
            case "autograd" -> AutogradReader.read(body, names);
            case "slice" -> SliceReader.read(body, names);
            case "sweep" -> SweepReader.read(body, names);
            case "gradient" -> GraphBlocks.gradient(body, names);
            case "gradient-check" -> GraphBlocks.check(body);
            default -> throw new IllegalArgumentException("no reader for " + word);
        };
    }

    private static String word(FencedCodeBlock block) {
        return block.getInfo() == null ? "" : block.getInfo().strip().split("\\s+")[0];
    }
}
