package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.WordMap;
import io.weightroom.spec.LayerSpec;
import java.util.List;
import java.util.Optional;

/** Reads a {@code word-map} block: the run whose embedding is drawn. */
final class WordMapReader {

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("of", "word", "title", "caption"));

    private WordMapReader() {}

    static Optional<WordMap> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var run =
                body.requiredText("of", "the name of a train block before this one")
                        .flatMap(name -> names.run(name, problems));
        run.filter(spec -> !(spec.layers().getFirst() instanceof LayerSpec.Embedding))
                .ifPresent(
                        spec ->
                                problems.add(
                                        body.at("of"),
                                        "of: expected a run whose first layer is embedding, found %s with %s"
                                                .formatted(
                                                        spec.name(),
                                                        spec.layers().getFirst().text())));
        var word = body.value("word", Kind.TEXT);
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : run.map(spec -> new WordMap(spec, word, title, caption, body.at()));
    }
}
