package io.weightroom.export.notebook;

import io.weightroom.runs.RunView;
import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.Tuning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The training of a run as Python: start, optimizer, loop. */
record TrainingText(RunView run, int pictureSide, boolean regression) {

    /** A loop over thousands of epochs prints so many lines. */
    private static final int LINES = 20;

    /** File with what the pretrained layers begin with. */
    static final String BASE = "base.safetensors";

    private TrainingSpec spec() {
        return run.spec();
    }

    String text() {
        return start() + batches() + loop();
    }

    private Optional<LayerSpec.Pretrained> pretrained() {
        return spec().layers().getFirst() instanceof LayerSpec.Pretrained p
                ? Optional.of(p)
                : Optional.empty();
    }

    /** Whether it begins with layers that were trained before. */
    boolean needsBase() {
        return pretrained().filter(p -> p.tuning() != Tuning.SCRATCH).isPresent();
    }

    private int frozen() {
        return pretrained().map(p -> p.found().firstTrained(p.tuning())).orElse(0);
    }

    private String start() {
        var text = new StringBuilder("torch.manual_seed(%d)\n".formatted(spec().seed()));
        text.append("network = make_network()").append(initialised()).append('\n');
        if (needsBase()) {
            text.append(
                    "network[0].load_state_dict(load_file(\"%s\"), strict=False)\n"
                            .formatted(BASE));
        }
        if (frozen() > 0) {
            text.append("frozen = network[0][:%d].requires_grad_(False)\n".formatted(frozen()));
        }
        text.append("network = network.to(device)\n");
        var parameters =
                frozen() > 0
                        ? "[p for p in network.parameters() if p.requires_grad]"
                        : "network.parameters()";
        return text.append("optimizer = ")
                .append(OptimizerText.of(spec(), parameters))
                .append('\n')
                .toString();
    }

    /** A function of its own where weights do not start as PyTorch's. */
    static String initialisation(InitSpec init) {
        if (init instanceof InitSpec.ForgetBias open) {
            return openGates(open);
        }
        var line =
                switch (init) {
                    case InitSpec.Default d -> "";
                    case InitSpec.ForgetBias f -> "";
                    case InitSpec.Zeros z -> "nn.init.zeros_(weight)";
                    case InitSpec.Normal n ->
                            "nn.init.normal_(weight, std=%s)"
                                    .formatted(Python.number(n.deviation()));
                    case InitSpec.Xavier x -> "nn.init.xavier_uniform_(weight)";
                    case InitSpec.Kaiming k ->
                            "nn.init.kaiming_normal_(weight, nonlinearity=\"relu\")";
                };
        return line.isEmpty()
                ? ""
                : """


                  def start(module):
                      ""\"How weights start; biases at 0.""\"
                      if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
                          return
                      for name, weight in module.named_parameters(recurse=False):
                          if name.startswith("bias"):
                              nn.init.zeros_(weight)
                          else:
                              %s
                  """
                        .formatted(line);
    }

    private static String openGates(InitSpec.ForgetBias open) {
        return """


                def start(module):
                    ""\"The gates that keep a state begin open.""\"
                    if isinstance(module, (nn.LSTM, nn.GRU)):
                        keep = slice(module.hidden_size, 2 * module.hidden_size)
                        module.bias_ih_l0.data[keep] = %s
                        module.bias_hh_l0.data[keep] = 0.0
                """
                .formatted(Python.number(open.bias()));
    }

    private String initialised() {
        return spec().init() instanceof InitSpec.Default ? "" : ".apply(start)";
    }

    private String batches() {
        var size =
                switch (spec().batchSize()) {
                    case io.weightroom.spec.BatchSize.Of of -> String.valueOf(of.samples());
                    case io.weightroom.spec.BatchSize.All all -> "len(x_train)";
                };
        var data = spec().augment().isEmpty() ? "TensorDataset" : "Augmented";
        var text =
                "batches = DataLoader(%s(x_train, y_train), batch_size=%s, shuffle=True)\n"
                        .formatted(data, size);
        return text
                + spec().schedule()
                        .map(schedule -> OptimizerText.scheduler(schedule, spec()) + "\n")
                        .orElse("");
    }

    /** The class of augmented samples; empty where nothing is changed. */
    static String augmentation(List<AugmentSpec> augment, int side) {
        if (augment.isEmpty()) {
            return "";
        }
        var changes =
                augment.stream()
                        .map(kind -> "        " + transform(kind, side) + ",\n")
                        .collect(Collectors.joining());
        return """
               from torchvision.transforms import v2


               class Augmented(TensorDataset):
                   ""\"Each picture is changed by chance whenever it is asked for.""\"

                   change = v2.Compose([
               %s    ])

                   def __getitem__(self, index):
                       x, y = super().__getitem__(index)
                       return self.change(x), y
               """
                .formatted(changes);
    }

    private static String transform(AugmentSpec kind, int side) {
        return switch (kind) {
            case AugmentSpec.Flip f -> "v2.RandomHorizontalFlip()";
            case AugmentSpec.Rotate r ->
                    "v2.RandomRotation(%s, v2.InterpolationMode.BILINEAR)"
                            .formatted(Python.number(r.degrees()));
            case AugmentSpec.Crop c ->
                    "v2.RandomCrop(%d, padding=%d, padding_mode=\"reflect\")"
                            .formatted(side, side / 8);
            case AugmentSpec.Jitter j -> "v2.ColorJitter(brightness=0.2, contrast=0.2)";
        };
    }

    private String loop() {
        boolean whole = run.step() >= run.totalSteps();
        int every = Math.max(1, spec().epochs() / LINES);
        var text = new StringBuilder();
        if (!whole) {
            text.append("last_step = %d  # where the run ended\n".formatted(run.step()));
        }
        if (!run.changes().isEmpty()) {
            text.append(changes());
        }
        text.append("history = []\nstep = 0\n");
        text.append("for epoch in range(1, %d):\n".formatted(spec().epochs() + 1));
        text.append("    network.train()\n");
        text.append(frozen() > 0 ? "    frozen.eval()\n" : "");
        text.append("    total = 0\n    for x, y in batches:\n").append(step().indent(8));
        if (!whole) {
            text.append("        if step == last_step:\n            break\n");
        }
        if (spec().schedule().filter(OptimizerText::stepsByEpoch).isPresent()) {
            text.append("    scheduler.step()\n");
        }
        text.append(ofEpoch(every).indent(4));
        if (!whole) {
            text.append("    if step == last_step:\n        break\n");
        }
        return text.toString();
    }

    /** What a person changed while the run went on. */
    private String changes() {
        var text =
                new StringBuilder(
                        "# By hand, while the run went on: after so many steps, times so much\n");
        double rate = spec().learningRate();
        text.append("rate_changes = {");
        var parts = new java.util.ArrayList<String>();
        for (var change : run.changes()) {
            parts.add(
                    "%d: %s / %s"
                            .formatted(
                                    change.step(),
                                    Python.number(change.learningRate()),
                                    Python.number(rate)));
            rate = change.learningRate();
        }
        return text.append(String.join(", ", parts)).append("}\n").toString();
    }

    private String step() {
        var change =
                run.changes().isEmpty()
                        ? ""
                        : """
                          if step in rate_changes:
                              for group in optimizer.param_groups:
                                  group["lr"] *= rate_changes[step]
                          """;
        boolean scheduled =
                spec().schedule().filter(s -> !OptimizerText.stepsByEpoch(s)).isPresent();
        return change
                + """
                x, y = x.to(device), y.to(device)
                optimizer.zero_grad()
                loss = loss_of(network(x), y)
                loss.backward()
                """
                + OptimizerText.gradients(spec())
                + "optimizer.step()\n"
                + (scheduled ? "scheduler.step()\n" : "")
                + """
                step += 1
                total += loss.item() * len(y)
                """;
    }

    private String ofEpoch(int every) {
        var print =
                regression
                        ? "print(f\"epoch {epoch}: loss {total / len(x_train):.4f}, test loss {test_loss:.4f}\")"
                        : "print(f\"epoch {epoch}: loss {total / len(x_train):.4f}, test accuracy {accuracy:.4f}\")";
        return """
               test_loss, accuracy = score(network, x_test, y_test)
               history.append((epoch, total / len(x_train), test_loss, accuracy))
               """
                + (every == 1
                        ? print + "\n"
                        : "if epoch %% %d == 0:\n    %s\n".formatted(every, print));
    }
}
