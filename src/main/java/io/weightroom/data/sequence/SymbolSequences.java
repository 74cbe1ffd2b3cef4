package io.weightroom.data.sequence;

import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.data.text.Characters;
import io.weightroom.spec.DatasetSpec.Sequence;
import io.weightroom.spec.Shape;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Sequences of symbols that have one answer each. */
final class SymbolSequences {

    /** What first symbols and echoes are made of. */
    static final List<String> SYMBOLS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private static final List<String> BITS = List.of("0", "1");

    private SymbolSequences() {}

    static Samples draw(Sequence spec, RandomGenerator random) {
        int length = spec.length();
        var symbols = symbols(spec);
        var tokens = new int[spec.samples() * length];
        var labels = new int[spec.samples()];
        int answers = SequenceDatasets.classNames(spec.task()).size();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % answers;
            var sequence = new int[length];
            for (int t = 0; t < length; t++) {
                sequence[t] = random.nextInt(symbols.size());
            }
            switch (spec.task()) {
                case FIRST_SYMBOL -> sequence[0] = labels[i];
                case ECHO -> sequence[length - 1 - spec.after()] = labels[i];
                case PARITY -> setParity(sequence, labels[i]);
                case SINE -> throw new IllegalArgumentException("a sine has no symbols");
            }
            for (int t = 0; t < length; t++) {
                tokens[i * length + t] = 1 + sequence[t];
            }
        }
        var names = Stream.concat(Stream.of(Characters.UNKNOWN_NAME), symbols.stream()).toList();
        return new Samples(Shape.of(length), new Features.Tokens(tokens, names), labels);
    }

    private static List<String> symbols(Sequence spec) {
        return switch (spec.task()) {
            case PARITY -> BITS;
            default -> SYMBOLS;
        };
    }

    /** Chooses one of the bits, always the last, such that the sum has the parity asked for. */
    private static void setParity(int[] bits, int parity) {
        int sum = 0;
        for (int t = 0; t < bits.length - 1; t++) {
            sum += bits[t];
        }
        bits[bits.length - 1] = sum + parity & 1;
    }
}
