package io.weightroom.export.notebook;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Shape;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a notebook has its data from, as Python that ends with four tensors. */
final class DataText {

    /** Numbers that a notebook can hold and still be read by people. */
    private static final int MOST_NUMBERS = 20_000;

    private static final Map<String, String> TORCHVISION =
            Map.of("mnist", "MNIST", "fashion-mnist", "FashionMNIST");

    /** Ways to get at samples. */
    private sealed interface Way {

        /** Everybody's: torchvision downloads it. */
        record Public(String name) implements Way {}

        /** So few numbers that they stand in the notebook. */
        record Written() implements Way {}

        /** In a file beside the notebook. */
        record Beside() implements Way {}
    }

    private DataText() {}

    private static Way way(DatasetSpec asked, Dataset dataset) {
        if (asked instanceof DatasetSpec.Catalogued c
                && c.samples().isEmpty()
                && TORCHVISION.containsKey(c.name())) {
            return new Way.Public(TORCHVISION.get(c.name()));
        }
        var training = dataset.training();
        int numbers = (training.count() + dataset.test().count()) * (training.shape().values() + 1);
        return training.features() instanceof Features.Values && numbers <= MOST_NUMBERS
                ? new Way.Written()
                : new Way.Beside();
    }

    /** Whether the notebook needs a file of samples beside it. */
    static boolean needsFile(DatasetSpec asked, Dataset dataset) {
        return way(asked, dataset) instanceof Way.Beside;
    }

    static String of(DatasetSpec asked, Dataset dataset) {
        var names =
                dataset.isRegression()
                        ? ""
                        : "\nclass_names = %s\n".formatted(Python.texts(dataset.classNames()));
        var tokens =
                dataset.tokens().isEmpty() || dataset.training().isText()
                        ? ""
                        : "\n# Each number of x is one of these; 0 is unknown, and pads in front\ntokens = %s\n"
                                .formatted(Python.texts(dataset.tokens()));
        return switch (way(asked, dataset)) {
                    case Way.Public everybodys -> everybodys(everybodys.name());
                    case Way.Written written -> written(dataset);
                    case Way.Beside beside -> beside(dataset);
                }
                + names
                + tokens
                + "print(len(x_train), \"samples to train on,\", len(x_test), \"to test on\")\n";
    }

    private static String everybodys(String name) {
        return """
               from torchvision import datasets

               train = datasets.%1$s("data", train=True, download=True)
               test = datasets.%1$s("data", train=False, download=True)
               x_train, y_train = train.data.unsqueeze(1).float() / 255, train.targets
               x_test, y_test = test.data.unsqueeze(1).float() / 255, test.targets
               """
                .formatted(name);
    }

    private static String written(Dataset dataset) {
        return """
               def read(rows):
                   ""\"Inputs and, in the last column, what they belong to.""\"
                   table = torch.tensor([[float(n) for n in row.split(",")] for row in rows.split()])
                   return table[:, :-1]%s, table[:, -1]%s


               x_train, y_train = read(""\"
               %s""\")
               x_test, y_test = read(""\"
               %s""\")
               """
                .formatted(
                        reshaped(dataset.training().shape()),
                        dataset.isRegression() ? "" : ".long()",
                        rows(dataset.training()),
                        rows(dataset.test()));
    }

    /** A row has the numbers of a sample one after the other. */
    private static String reshaped(Shape shape) {
        return shape.rank() == 1
                ? ""
                : ".reshape(-1, %s)"
                        .formatted(
                                shape.sizes().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")));
    }

    private static String rows(Samples samples) {
        var text = new StringBuilder();
        boolean numbers = samples.targets().length > 0;
        for (int i = 0; i < samples.count(); i++) {
            for (float value : samples.input(i)) {
                text.append(value).append(',');
            }
            text.append(numbers ? String.valueOf(samples.targets()[i]) : samples.labels()[i] + "")
                    .append('\n');
        }
        return text.toString();
    }

    private static String beside(Dataset dataset) {
        var inputs =
                switch (dataset.training().features()) {
                    case Features.Pixels p -> ".float() / 255";
                    case Features.Tokens t -> ".long()";
                    case Features.Values v -> "";
                };
        return String.format(
                Locale.ROOT,
                """
                samples = load_file("%2$s")
                x_train, y_train = samples["x_train"]%1$s, samples["y_train"]
                x_test, y_test = samples["x_test"]%1$s, samples["y_test"]
                """,
                inputs,
                SampleFile.NAME);
    }
}
