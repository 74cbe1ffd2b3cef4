package io.weightroom.lesson;

import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.ScheduleSpec.Cosine;
import io.weightroom.spec.ScheduleSpec.Step;
import io.weightroom.spec.ScheduleSpec.WarmUp;
import java.util.List;
import java.util.Optional;

/** Reads how the learning rate goes: {@code step 10 0.5}, {@code cosine}, {@code warm-up 100}. */
final class ScheduleReader {

    static final int LONGEST_WARM_UP = 1_000_000;

    private static final Vocabulary SCHEDULES =
            Vocabulary.of("schedule", List.of("step", "cosine", "warm-up"));

    private ScheduleReader() {}

    static Optional<ScheduleSpec> read(Text text, Problems problems) {
        var phrase = new Phrase(text, problems);
        if (!SCHEDULES.allows(phrase.word(), text.at(), problems)) {
            return Optional.empty();
        }
        return switch (phrase.word()) {
            case "step" -> step(phrase);
            case "warm-up" -> warmUp(phrase);
            default -> phrase.takes() ? Optional.of(new Cosine()) : Optional.empty();
        };
    }

    private static Optional<ScheduleSpec> step(Phrase phrase) {
        if (!phrase.takes("epochs", "factor")) {
            return Optional.empty();
        }
        var epochs = phrase.required("epochs", Kind.whole(1, SpecReader.MOST_EPOCHS));
        double factor = phrase.optional("factor", Kind.above(0), 0.1);
        return epochs.map(e -> new Step(e, factor));
    }

    private static Optional<ScheduleSpec> warmUp(Phrase phrase) {
        return phrase.takes("steps")
                ? phrase.required("steps", Kind.whole(1, LONGEST_WARM_UP)).map(WarmUp::new)
                : Optional.empty();
    }
}
