package io.weightroom.inference.text;

import io.weightroom.data.text.Characters;
import io.weightroom.inference.TokenStream;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Weights;
import java.util.Optional;

/**
 * Has a network continue a text: each character it chooses is what it reads next. It remembers from
 * the first character on, however long the windows were that it was trained on.
 */
public final class TextWriter {

    private static final long MOST_NANOS = 4_000_000_000L;

    private TextWriter() {}

    /**
     * Nothing where the network is on no text.
     *
     * @throws IllegalArgumentException where the weights are not those of this network
     * @throws IllegalStateException where they have diverged
     */
    public static Optional<WrittenText> write(
            TrainingSpec spec, Weights weights, TextWanted wanted) {
        return TokenStream.of(spec, weights).map(stream -> write(stream, weights, wanted));
    }

    private static WrittenText write(TokenStream stream, Weights weights, TextWanted wanted) {
        long end = System.nanoTime() + MOST_NANOS;
        var characters = new Characters(weights.tokens());
        var seed = wanted.seed().isEmpty() ? "\n" : wanted.seed();
        var outputs = new float[0];
        for (int token : characters.tokens(seed)) {
            outputs = stream.next(token);
        }
        var next = new NextCharacter(wanted);
        var text = new StringBuilder();
        int length = 0;
        while (length < wanted.length() && (length == 0 || System.nanoTime() < end)) {
            int token = next.choose(outputs);
            text.append(characters.names().get(token));
            outputs = stream.next(token);
            length++;
        }
        return new WrittenText(
                weights.step(),
                text.toString(),
                characters.unknown(wanted.seed()),
                length == wanted.length());
    }
}
