package io.weightroom.widget;

import io.weightroom.metrics.RunOutcome;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.Optional;

/** A run in words: its state, its pace, how it ended and what to try. */
public final class RunWords {

    private RunWords() {}

    /** {@code training, epoch 2 of 5}. */
    public static String state(RunView run) {
        return switch (run.state()) {
            case WAITING -> waiting(run);
            case TRAINING -> "training" + company(run) + ", " + epoch(run);
            case RECONNECTING -> "reconnecting, " + epoch(run);
            case PAUSED ->
                    run.step() == 0
                            ? "ready, at its initial weights"
                            : "paused, " + epoch(run) + ", step " + Figures.count(run.step());
            case ENDED -> run.outcome().map(outcome -> ended(run, outcome)).orElse("ended");
        };
    }

    private static String waiting(RunView run) {
        return run.prepared()
                .filter(p -> !p.hasAll())
                .map(p -> "computing features, " + Figures.percent(p.share()))
                .orElse(run.sharing() > 1 ? "waiting behind " + (run.sharing() - 1) : "waiting");
    }

    /** Whom the run takes turns with: {@code with 12 others}. */
    private static String company(RunView run) {
        int others = run.sharing() - 1;
        if (others < 1) {
            return "";
        }
        return others == 1 ? " with one other" : " with " + Figures.count(others) + " others";
    }

    /** One word for the sign beside the state. */
    public static String sign(RunView run) {
        return switch (run.state()) {
            case WAITING -> "waiting";
            case TRAINING -> "training";
            case RECONNECTING -> "reconnecting";
            case PAUSED -> run.step() == 0 ? "idle" : "paused";
            case ENDED -> run.outcome().map(RunOutcome::name).orElse("stopped");
        };
    }

    private static String ended(RunView run, RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Completed completed -> "done, " + epochs(run);
            case RunOutcome.Stopped stopped -> "stopped, " + epoch(run);
            case RunOutcome.Diverged diverged ->
                    "diverged at step " + Figures.count(diverged.step());
            case RunOutcome.Failed failed -> "failed";
        };
    }

    /** Where its seconds were up first, those. */
    private static String epochs(RunView run) {
        int epochs = run.spec().epochs();
        if (run.spec().seconds() > 0 && run.step() < run.totalSteps()) {
            return Figures.duration(run.spec().seconds()) + " of training";
        }
        return Figures.count(epochs) + (epochs == 1 ? " epoch" : " epochs");
    }

    private static String epoch(RunView run) {
        long whole = run.stepsPerEpoch() == 0 ? 0 : run.step() / run.stepsPerEpoch();
        long current = Math.min(run.spec().epochs(), whole + 1);
        if (run.spec().seconds() > 0) {
            // Its seconds end it, long before its epochs.
            return "epoch " + Figures.count(current);
        }
        return "epoch " + Figures.count(current) + " of " + Figures.count(run.spec().epochs());
    }

    /** {@code 41,200 samples/s · cpu, 1 thread}; empty before anything was measured. */
    public static String pace(RunView run) {
        var parts = new ArrayList<String>();
        if (run.samplesPerSecond() > 0) {
            parts.add(Figures.speed(run.samplesPerSecond()) + perSecond(run.spec()));
        }
        if (!run.device().isEmpty()) {
            parts.add(run.device());
        }
        return String.join(" · ", parts);
    }

    /** Of a text, every character is an answer that was trained on. */
    private static String perSecond(TrainingSpec spec) {
        return switch (spec.dataset()) {
            case DatasetSpec.Text t -> " characters/s";
            case DatasetSpec.Words w -> " pairs of words/s";
            default -> " samples/s";
        };
    }

    /** What went wrong, why, and what to do; empty where nothing did. */
    public static Optional<String> trouble(RunView run) {
        return run.outcome()
                .flatMap(
                        outcome ->
                                switch (outcome) {
                                    case RunOutcome.Completed completed -> Optional.empty();
                                    case RunOutcome.Stopped stopped -> Optional.empty();
                                    case RunOutcome.Diverged diverged ->
                                            Optional.of(divergence(run, diverged));
                                    case RunOutcome.Failed failed ->
                                            Optional.of(
                                                    sentence(failed.reason())
                                                            + " The run and its curve are kept.");
                                });
    }

    private static String divergence(RunView run, RunOutcome.Diverged diverged) {
        return "The loss %s at step %s. A learning rate of %s is too large here: each step leaps over the valley it should go down into. Try %s."
                .formatted(
                        Double.isFinite(diverged.loss())
                                ? "grew past every bound, to "
                                        + Figures.significant(diverged.loss())
                                        + ","
                                : "stopped being a number",
                        Figures.count(diverged.step()),
                        Figures.chosen(run.learningRate()),
                        Figures.chosen(calmer(run.learningRate())));
    }

    /** A power of ten at most a hundredth of what was too much, and at most 0.01. */
    private static double calmer(double learningRate) {
        double power = Math.pow(10, Math.floor(Math.log10(learningRate)) - 2);
        return Math.min(0.01, power);
    }

    static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") || text.endsWith("!") ? text : text + ".";
    }

    /** {@code 101,770 parameters}, and how many of them are frozen. */
    static String parameters(NetworkShape shape, TrainingSpec spec) {
        long frozen = PretrainedBase.frozen(spec.layers());
        String all = Figures.count(shape.totalParameters()) + " parameters";
        return frozen == 0 ? all : all + ", " + Figures.count(frozen) + " of them frozen";
    }

    /** {@code 784 → 128 relu → 10}. */
    static String network(NetworkShape shape, TrainingSpec spec) {
        var text = new StringBuilder();
        boolean flat =
                !spec.layers().isEmpty() && spec.layers().getFirst() instanceof LayerSpec.Flatten;
        text.append(flat ? shape.input().values() : joined(shape));
        spec.layers().forEach(layer -> add(text, layer));
        return spec.dataset() instanceof DatasetSpec.Words
                ? text.toString().replace("→ characters", "→ words")
                : text.toString();
    }

    private static void add(StringBuilder text, LayerSpec layer) {
        switch (layer) {
            case LayerSpec.Linear linear -> text.append(" → ").append(linear.outputs());
            case LayerSpec.LinearVocabulary v -> text.append(" → characters");
            case LayerSpec.Conv2d conv -> text.append(" → conv ").append(conv.channels());
            case LayerSpec.MaxPool2d pool -> text.append(" → max pool ").append(pool.kernel());
            case LayerSpec.AvgPool2d pool -> text.append(" → mean pool ").append(pool.kernel());
            case LayerSpec.Dropout dropout ->
                    text.append(" dropout ").append(Figures.chosen(dropout.probability()));
            case LayerSpec.Activate activate -> text.append(' ').append(activate.function().text());
            case LayerSpec.Embedding embedding ->
                    text.append(" → embedding ").append(embedding.size());
            case LayerSpec.Recurrent recurrent ->
                    text.append(" → ")
                            .append(recurrent.cell().text())
                            .append(' ')
                            .append(recurrent.hidden());
            case LayerSpec.BatchNorm norm -> text.append(" batch norm");
            case LayerSpec.Pretrained p ->
                    text.append(" → ").append(p.name()).append(' ').append(p.tuning().text());
            case LayerSpec.Residual residual -> {
                text.append(" → residual [");
                residual.layers().forEach(inside -> add(text, inside));
                text.append(" ]");
            }
            case LayerSpec.Flatten flatten -> {}
        }
    }

    private static String joined(NetworkShape shape) {
        return String.join(" × ", shape.input().sizes().stream().map(String::valueOf).toList());
    }
}
