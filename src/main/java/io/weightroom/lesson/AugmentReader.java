package io.weightroom.lesson;

import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.AugmentSpec.Crop;
import io.weightroom.spec.AugmentSpec.Flip;
import io.weightroom.spec.AugmentSpec.Jitter;
import io.weightroom.spec.AugmentSpec.Rotate;
import java.util.List;
import java.util.Optional;

/** Reads how pictures are changed by chance: {@code flip}, {@code rotate 20}, {@code crop}. */
final class AugmentReader {

    private static final Vocabulary KINDS =
            Vocabulary.of("augment", List.of("flip", "rotate", "crop", "jitter"));

    private static final Kind<Double> DEGREES = Kind.within(0, 180);

    private AugmentReader() {}

    static List<AugmentSpec> read(List<Text> written, Problems problems) {
        return written.stream().flatMap(text -> read(text, problems).stream()).toList();
    }

    private static Optional<AugmentSpec> read(Text text, Problems problems) {
        var phrase = new Phrase(text, problems);
        if (!KINDS.allows(phrase.word(), text.at(), problems)) {
            return Optional.empty();
        }
        return switch (phrase.word()) {
            case "rotate" ->
                    phrase.takes("degrees")
                            ? phrase.required("degrees", DEGREES).map(Rotate::new)
                            : Optional.empty();
            case "crop" -> plain(phrase, new Crop());
            case "jitter" -> plain(phrase, new Jitter());
            default -> plain(phrase, new Flip());
        };
    }

    private static Optional<AugmentSpec> plain(Phrase phrase, AugmentSpec kind) {
        return phrase.takes() ? Optional.of(kind) : Optional.empty();
    }
}
