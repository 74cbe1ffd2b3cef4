package io.weightroom.lesson;

import io.weightroom.spec.ClipSpec;
import java.util.List;
import java.util.Optional;

/** Reads how gradients are clipped: {@code norm 1.0} or {@code value 0.5}. */
final class ClipReader {

    private static final Vocabulary CLIPS = Vocabulary.of("clip", List.of("norm", "value"));

    private ClipReader() {}

    static Optional<ClipSpec> read(Text text, Problems problems) {
        var phrase = new Phrase(text, problems);
        if (!CLIPS.allows(phrase.word(), text.at(), problems) || !phrase.takes("most")) {
            return Optional.empty();
        }
        return phrase.required("most", Kind.above(0))
                .map(
                        most ->
                                phrase.word().equals("norm")
                                        ? new ClipSpec.Norm(most)
                                        : new ClipSpec.Value(most));
    }
}
