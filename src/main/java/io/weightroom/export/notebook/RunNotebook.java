package io.weightroom.export.notebook;

import io.weightroom.export.notebook.Notebook.Cell;
import io.weightroom.export.notebook.Notebook.Code;
import io.weightroom.export.notebook.Notebook.Words;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a run as cells: what it was, data, network, training, curves, its own weights. */
final class RunNotebook {

    /** File with what the run has learned. */
    static final String WEIGHTS = "weights.safetensors";

    private static final String IMPORTS =
            """
            # pip install torch torchvision matplotlib safetensors
            import matplotlib.pyplot as plt
            import torch
            import torch.nn.functional as F
            from safetensors.torch import load_file
            from torch import nn
            from torch.utils.data import DataLoader, TensorDataset

            device = "cuda" if torch.cuda.is_available() else "cpu"
            """;

    private RunNotebook() {}

    static Notebook of(TakenRun taken) {
        var view = taken.view();
        var spec = view.spec();
        var dataset = taken.dataset();
        var samples = dataset.training();
        var vocabulary = samples.vocabulary();
        var shape = NetworkShape.of(samples.shape(), vocabulary, spec.layers());
        boolean regression = dataset.isRegression();
        int side = samples.shape().size(samples.shape().rank() - 1);
        var training = new TrainingText(view, side, regression);
        var cells = new ArrayList<Cell>();
        cells.add(new Words(NotebookWords.head(taken)));
        cells.add(new Code(IMPORTS));
        cells.add(new Words("## The data\n\n" + NotebookWords.data(taken)));
        cells.add(new Code(DataText.of(spec.dataset(), dataset)));
        cells.add(
                new Words(
                        "## The network\n\n%,d parameters learn or stand still in it."
                                .formatted(shape.totalParameters())));
        cells.add(
                new Code(
                        ModuleText.of(samples.shape(), vocabulary, spec.layers())
                                + TrainingText.initialisation(spec.init())));
        cells.add(new Words("## Loss and score"));
        int outputs = shape.output().size(0);
        cells.add(
                new Code(
                        LossText.of(spec.loss(), outputs, dataset.classes())
                                + "\n\n"
                                + score(regression)));
        cells.add(new Words("## Training\n\n" + NotebookWords.training(view)));
        augmented(spec.augment(), side).ifPresent(cells::add);
        cells.add(new Code(training.text()));
        if (!view.epochs().isEmpty()) {
            cells.add(new Words("## The curves"));
            cells.add(
                    new Code(
                            RecordedText.table(view.epochs()),
                            Optional.of(RecordedText.picture(view.epochs()))));
        }
        if (taken.weights().isPresent()) {
            cells.add(new Words("## What the run has learned\n\n" + NotebookWords.weights(taken)));
            cells.add(new Code(loading(taken, regression)));
        }
        return new Notebook(cells);
    }

    private static Optional<Cell> augmented(
            List<io.weightroom.spec.AugmentSpec> augment, int side) {
        var text = TrainingText.augmentation(augment, side);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Code(text));
    }

    private static String score(boolean regression) {
        return regression
                ? """
                  @torch.no_grad()
                  def score(network, x, y):
                      ""\"Mean loss; there are no classes, so no accuracy.""\"
                      network.eval()
                      outputs = torch.cat([network(part.to(device)).cpu() for part in x.split(1000)])
                      return loss_of(outputs, y).item(), float("nan")
                  """
                : """
                  @torch.no_grad()
                  def score(network, x, y):
                      ""\"Mean loss, and the share of samples that are labelled right.""\"
                      network.eval()
                      outputs = torch.cat([network(part.to(device)).cpu() for part in x.split(1000)])
                      return loss_of(outputs, y).item(), (predicted(outputs) == y).float().mean().item()
                  """;
    }

    private static String loading(TakenRun taken, boolean regression) {
        boolean normalises =
                taken.view().spec().layers().stream()
                        .flatMap(LayerSpec::leaves)
                        .anyMatch(LayerSpec.BatchNorm.class::isInstance);
        var load =
                """
                trained = make_network()
                trained.load_state_dict(load_file("%s")%s)
                test_loss, accuracy = score(trained.to(device), x_test, y_test)
                """
                        .formatted(WEIGHTS, normalises ? ", strict=False" : "");
        var recorded =
                taken.weightsWereScored()
                        ? taken.view().lastEpoch().map(EpochMetrics::test)
                        : Optional.<io.weightroom.metrics.Evaluation>empty();
        var print =
                regression
                        ? "print(f\"the run's own weights: test loss {test_loss:.4f}%s\")\n"
                                .formatted(
                                        recorded.map(e -> ", recorded %.4f".formatted(e.loss()))
                                                .orElse(""))
                        : "print(f\"the run's own weights: test accuracy {accuracy:.4f}%s\")\n"
                                .formatted(
                                        recorded.map(e -> ", recorded %.4f".formatted(e.accuracy()))
                                                .orElse(""));
        return load + print;
    }
}
