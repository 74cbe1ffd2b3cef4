package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.Unrolled;
import io.weightroom.spec.UnrolledNetwork;
import java.util.List;
import java.util.Optional;

/** Reads an {@code unrolled} block: a word, and the recurrent network that reads it. */
final class UnrolledReader {

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("of", "word", "title", "caption"));

    private UnrolledReader() {}

    static Optional<Unrolled> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var of = body.requiredText("of", "the name of a train block before this one");
        var run = of.flatMap(name -> names.run(name, problems));
        run.filter(spec -> UnrolledNetwork.of(spec.layers()).isEmpty())
                .ifPresent(
                        spec ->
                                problems.add(
                                        body.at("of"),
                                        "of: expected a run whose layers are embedding, one of rnn, lstm and gru, and linear, with at most %d values in the first two; found %s"
                                                .formatted(UnrolledNetwork.MOST, spec.name())));
        var word = body.requiredText("word", "what is read at first");
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : run.flatMap(
                        spec ->
                                word.map(
                                        w ->
                                                new Unrolled(
                                                        spec, w.value(), title, caption,
                                                        body.at())));
    }
}
