package io.weightroom.inference.reading;

import io.weightroom.inference.CellStep;
import io.weightroom.inference.SequencePass;
import io.weightroom.inference.SequencePass.Trace;
import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Has a network read a sequence, in plain Java. */
public final class Readings {

    /** Multiplications of one reading; a second or two. */
    private static final long MOST_WORK = 1_000_000_000;

    private final TrainingSpec spec;
    private final Weights weights;
    private final ReadingWanted wanted;
    private final Sequences sequences;

    private Readings(
            TrainingSpec spec, Weights weights, ReadingWanted wanted, Sequences sequences) {
        this.spec = spec;
        this.weights = weights;
        this.wanted = wanted;
        this.sequences = sequences;
    }

    /**
     * What {@code weights} make of a sequence; they may be those before training ({@link
     * io.weightroom.training.Untrained}).
     *
     * @throws IllegalArgumentException where the network reads no sequences, or this one is too
     *     much for it; says what was expected
     */
    public static Reading of(TrainingSpec spec, Weights weights, ReadingWanted wanted) {
        boolean text = spec.layers().getLast() instanceof LayerSpec.LinearVocabulary;
        return new Readings(spec, weights, wanted, new Sequences(spec, weights, text)).read();
    }

    private Reading read() {
        var tokens = wanted.tokens();
        var sequence = sequences.numbers(tokens);
        var pass = new SequencePass(spec, weights, sequence.length);
        requireTime(pass, sequence.length);
        var trace = pass.forward(sequence);
        var outputs = outputs(pass, trace);
        return new Reading(
                weights.step(),
                tokens,
                sequences.unknown(tokens),
                sequences.padding(tokens.size()),
                layers(pass, trace),
                outputs,
                pass.answersEveryStep() ? weights.tokens() : List.of(),
                wanted.influence() ? influence(outputs[outputs.length - 1]) : new float[0]);
    }

    private void requireTime(SequencePass pass, int steps) {
        int times = 1 + (wanted.gradients() ? 2 : 0) + (wanted.influence() ? steps : 0);
        long most = MOST_WORK / (pass.parameters() * times + 1);
        if (steps > most) {
            throw new IllegalArgumentException(
                    "expected at most %,d tokens for a network of %,d parameters, found %,d"
                            .formatted(most, pass.parameters(), steps));
        }
    }

    private static float[][] outputs(SequencePass pass, Trace trace) {
        var all = trace.outputs();
        int rows = Math.clamp(Reading.MOST_OUTPUTS / all[0].length, 1, all.length);
        return Arrays.stream(all, all.length - rows, all.length)
                .map(pass::probabilities)
                .toArray(float[][]::new);
    }

    private List<ReadLayer> layers(SequencePass pass, Trace trace) {
        var gradients =
                wanted.gradients() ? pass.gradients(trace, wanted.target()) : List.<float[][]>of();
        var layers = new ArrayList<ReadLayer>();
        for (int i = 0; i < spec.layers().size(); i++) {
            if (spec.layers().get(i) instanceof LayerSpec.Recurrent r) {
                var norms = wanted.gradients() ? norms(gradients.get(i)) : new float[0];
                layers.add(layer(i, r, trace.steps().get(i), norms));
            }
        }
        return layers;
    }

    private ReadLayer layer(
            int index, LayerSpec.Recurrent spec, List<CellStep> all, float[] norms) {
        int padding = all.size() - wanted.tokens().size();
        var steps = all.subList(padding, all.size());
        boolean remembers = spec.cell() == Cell.LSTM;
        return new ReadLayer(
                index,
                spec.cell(),
                padding == 0
                        ? zeros(spec)
                        : new ReadLayer.Before(
                                all.get(padding - 1).hidden(), all.get(padding - 1).memory()),
                values(steps, CellStep::hidden),
                remembers ? values(steps, CellStep::memory) : new float[0][],
                wanted.gates() ? gates(spec, steps) : List.of(),
                wanted.gates() ? values(steps, CellStep::input) : new float[0][],
                wanted.gates() ? weights(index) : List.of(),
                norms.length == 0 ? norms : Arrays.copyOfRange(norms, padding, all.size()));
    }

    private static ReadLayer.Before zeros(LayerSpec.Recurrent spec) {
        int memory = spec.cell() == Cell.LSTM ? spec.hidden() : 0;
        return new ReadLayer.Before(new float[spec.hidden()], new float[memory]);
    }

    private static float[][] values(List<CellStep> steps, Function<CellStep, float[]> values) {
        return steps.stream().map(values).toArray(float[][]::new);
    }

    private static List<ReadGate> gates(LayerSpec.Recurrent spec, List<CellStep> steps) {
        var names =
                switch (spec.cell()) {
                    case RNN -> List.<String>of();
                    case LSTM -> List.of("input", "forget", "candidate", "output");
                    case GRU -> List.of("reset", "update", "candidate");
                };
        var gates = new ArrayList<ReadGate>();
        for (int gate = 0; gate < names.size(); gate++) {
            int from = gate * spec.hidden();
            int to = from + spec.hidden();
            gates.add(
                    new ReadGate(
                            names.get(gate),
                            values(steps, s -> Arrays.copyOfRange(s.gates(), from, to))));
        }
        return gates;
    }

    private List<Tensor> weights(int layer) {
        var own = weights.tensors().stream().filter(t -> t.name().startsWith(layer + ".")).toList();
        int values = own.stream().mapToInt(t -> t.values().length).sum();
        return values <= ReadLayer.MOST_WEIGHTS ? own : List.of();
    }

    private static float[] norms(float[][] gradients) {
        var norms = new float[gradients.length];
        for (int t = 0; t < norms.length; t++) {
            double sum = 0;
            for (float value : gradients[t]) {
                sum += (double) value * value;
            }
            norms[t] = (float) Math.sqrt(sum);
        }
        return norms;
    }

    private float[] influence(float[] answer) {
        int likeliest = 0;
        for (int i = 1; i < answer.length; i++) {
            likeliest = answer[i] > answer[likeliest] ? i : likeliest;
        }
        var influence = new float[wanted.tokens().size()];
        for (int left = 0; left < influence.length; left++) {
            influence[left] = answer[likeliest] - without(left, likeliest);
        }
        return influence;
    }

    private float without(int left, int likeliest) {
        var others = Sequences.without(wanted.tokens(), left);
        var sequence = sequences.numbers(others.isEmpty() ? List.of("") : others);
        var pass = new SequencePass(spec, weights, sequence.length);
        var outputs = pass.forward(sequence).outputs();
        return pass.probabilities(outputs[outputs.length - 1])[likeliest];
    }
}
