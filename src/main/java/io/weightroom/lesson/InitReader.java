package io.weightroom.lesson;

import io.weightroom.spec.InitSpec;
import java.util.List;
import java.util.Optional;

/** Reads how weights start: {@code default}, {@code normal 0.01}, {@code kaiming}. */
final class InitReader {

    private static final Vocabulary INITS =
            Vocabulary.of(
                    "init",
                    List.of("default", "zeros", "normal", "xavier", "kaiming", "forget-bias"));

    private InitReader() {}

    static Optional<InitSpec> read(Text text, Problems problems) {
        var phrase = new Phrase(text, problems);
        if (!INITS.allows(phrase.word(), text.at(), problems)) {
            return Optional.empty();
        }
        if (phrase.word().equals("normal")) {
            return phrase.takes("deviation")
                    ? phrase.required("deviation", Kind.above(0)).map(InitSpec.Normal::new)
                    : Optional.empty();
        }
        if (phrase.word().equals("forget-bias")) {
            return phrase.takes("bias")
                    ? phrase.required("bias", Kind.between(-10, 10)).map(InitSpec.ForgetBias::new)
                    : Optional.empty();
        }
        if (!phrase.takes()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (phrase.word()) {
                    case "zeros" -> new InitSpec.Zeros();
                    case "xavier" -> new InitSpec.Xavier();
                    case "kaiming" -> new InitSpec.Kaiming();
                    default -> new InitSpec.Default();
                });
    }
}
