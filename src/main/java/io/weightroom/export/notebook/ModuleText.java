package io.weightroom.export.notebook;

import io.weightroom.spec.Activation;
import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** A network as torch.nn modules. Their parameters have the names that our files have. */
final class ModuleText {

    private final StringBuilder text = new StringBuilder();

    private ModuleText() {}

    /**
     * The classes that PyTorch lacks, as far as these layers need them, and a function that makes
     * the network.
     *
     * @param vocabulary how many tokens there are, where samples are made of tokens
     */
    static String of(Shape input, OptionalInt vocabulary, List<LayerSpec> layers) {
        var body = new ModuleText();
        body.sequential("nn.Sequential(", input, vocabulary, layers, 1);
        return classes(layers)
                + """
                def make_network():
                    return %s
                """
                        .formatted(body.text.toString());
    }

    private void sequential(
            String open, Shape input, OptionalInt vocabulary, List<LayerSpec> layers, int depth) {
        var shape = NetworkShape.of(input, vocabulary, layers);
        var in = input;
        text.append(open);
        for (int i = 0; i < layers.size(); i++) {
            text.append("\n");
            var out = shape.outputs().get(i);
            text.append("    ".repeat(depth + 1));
            layer(layers.get(i), in, out, vocabulary, depth + 1);
            text.append(",");
            in = out;
        }
        text.append("\n").append("    ".repeat(depth)).append(")");
    }

    private void layer(LayerSpec layer, Shape in, Shape out, OptionalInt vocabulary, int depth) {
        switch (layer) {
            case LayerSpec.Residual r ->
                    sequential("Residual(", in, OptionalInt.empty(), r.layers(), depth);
            case LayerSpec.Pretrained p ->
                    sequential(
                            "Pretrained(",
                            p.found().input(),
                            OptionalInt.empty(),
                            p.found().layers(),
                            depth);
            default -> text.append(leaf(layer, in, out, vocabulary));
        }
    }

    private static String leaf(LayerSpec layer, Shape in, Shape out, OptionalInt vocabulary) {
        return switch (layer) {
            case LayerSpec.Linear l ->
                    "nn.Linear(%d, %d)".formatted(in.size(in.rank() - 1), l.outputs());
            case LayerSpec.LinearVocabulary v ->
                    "EveryStep(%d, %d)".formatted(in.size(1), out.size(1));
            case LayerSpec.Conv2d c ->
                    "nn.Conv2d(%d, %d, %d%s%s%s)"
                            .formatted(
                                    in.size(0),
                                    c.channels(),
                                    c.kernel(),
                                    unless("stride", c.stride(), 1),
                                    unless("padding", c.padding(), 0),
                                    unless("dilation", c.dilation(), 1));
            case LayerSpec.MaxPool2d p ->
                    "nn.MaxPool2d(%d%s)"
                            .formatted(p.kernel(), unless("stride", p.stride(), p.kernel()));
            case LayerSpec.AvgPool2d p ->
                    "nn.AvgPool2d(%d%s)"
                            .formatted(p.kernel(), unless("stride", p.stride(), p.kernel()));
            case LayerSpec.Dropout d -> "nn.Dropout(%s)".formatted(Python.number(d.probability()));
            case LayerSpec.Flatten f -> "nn.Flatten()";
            case LayerSpec.BatchNorm b ->
                    "nn.BatchNorm%dd(%d)".formatted(in.rank() == 3 ? 2 : 1, in.size(0));
            case LayerSpec.Activate a -> activation(a.function());
            case LayerSpec.Embedding e ->
                    "nn.Embedding(%d, %d)".formatted(vocabulary.orElse(0), e.size());
            case LayerSpec.Recurrent r ->
                    "%s%s(%d, %d, batch_first=True)"
                            .formatted(
                                    out.rank() == 2 ? "All" : "Last",
                                    name(r.cell()),
                                    in.size(1),
                                    r.hidden());
            case LayerSpec.Residual r -> throw new IllegalStateException("made of layers");
            case LayerSpec.Pretrained p -> throw new IllegalStateException("made of layers");
        };
    }

    private static String activation(Activation function) {
        return switch (function) {
            case RELU -> "nn.ReLU()";
            case LEAKY_RELU -> "nn.LeakyReLU()";
            case ELU -> "nn.ELU()";
            case GELU -> "nn.GELU()";
            case SILU -> "nn.SiLU()";
            case SOFTPLUS -> "nn.Softplus()";
            case SIGMOID -> "nn.Sigmoid()";
            case TANH -> "nn.Tanh()";
            case SOFTMAX -> "nn.Softmax(dim=-1)";
        };
    }

    private static String name(Cell cell) {
        return cell.name();
    }

    private static String unless(String name, int value, int usual) {
        return value == usual ? "" : ", " + name + "=" + value;
    }

    private static String classes(List<LayerSpec> layers) {
        var found = new StringBuilder();
        if (layers.getFirst() instanceof LayerSpec.Pretrained p) {
            found.append(pretrained(p.found().input()));
        }
        if (layers.stream().anyMatch(ModuleText::hasResidual)) {
            found.append(RESIDUAL);
        }
        if (layers.getLast() instanceof LayerSpec.LinearVocabulary) {
            found.append(EVERY_STEP);
        }
        found.append(
                layers.stream()
                        .filter(LayerSpec.Recurrent.class::isInstance)
                        .map(layer -> ((LayerSpec.Recurrent) layer).cell())
                        .distinct()
                        .map(ModuleText::recurrent)
                        .collect(Collectors.joining()));
        return found.toString();
    }

    private static boolean hasResidual(LayerSpec layer) {
        return switch (layer) {
            case LayerSpec.Residual r -> true;
            case LayerSpec.Pretrained p ->
                    p.found().layers().stream().anyMatch(ModuleText::hasResidual);
            default -> false;
        };
    }

    private static String pretrained(Shape wanted) {
        return """
               class Pretrained(nn.Sequential):
                   ""\"Layers that were trained before, on pictures of %s.""\"

                   def forward(self, x):
                       x = x.expand(-1, %d, -1, -1)
                       x = F.interpolate(x, (%d, %d), mode="bilinear")
                       return super().forward(x)


               """
                .formatted(wanted, wanted.size(0), wanted.size(1), wanted.size(2));
    }

    private static final String RESIDUAL =
            """
            class Residual(nn.Sequential):
                ""\"What comes in is added to what the layers make of it.""\"

                def forward(self, x):
                    return x + super().forward(x)


            """;

    private static final String EVERY_STEP =
            """
            class EveryStep(nn.Linear):
                ""\"A linear layer at every time step, (N, outputs, T) as cross_entropy takes it.""\"

                def forward(self, x):
                    return super().forward(x).transpose(1, 2)


            """;

    private static String recurrent(Cell cell) {
        return """
               class All%1$s(nn.%1$s):
                   ""\"The hidden state after each time step.""\"

                   def forward(self, x):
                       return super().forward(x)[0]


               class Last%1$s(nn.%1$s):
                   ""\"The hidden state after the last time step.""\"

                   def forward(self, x):
                       return super().forward(x)[0][:, -1]


               """
                .formatted(name(cell));
    }
}
