package io.weightroom.lesson;

import io.weightroom.lesson.PictureDirective.Data;
import java.util.List;
import java.util.Optional;

/** Reads a {@code data} block: a data set to look at. */
final class DataReader {

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("dataset", "split", "samples", "seed", "caption"));

    private DataReader() {}

    static Optional<Data> read(Mapping body) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var whole =
                body.requiredText("dataset", "the name of a data set, such as circles or mnist")
                        .flatMap(text -> DatasetReader.read(text, problems));
        whole.ifPresent(dataset -> PlainPoints.check(dataset, body));
        double share = SplitReader.share(body, whole);
        var dataset = SplitReader.cut(body, whole);
        var seed = body.value("seed", Kind.SEED);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : dataset.map(
                        d ->
                                new Data(
                                        d,
                                        share,
                                        seed.orElse(SpecReader.DEFAULT_SEED),
                                        caption,
                                        body.at()));
    }
}
