package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.Layers;
import io.weightroom.lesson.RunDirective.Layers.Whose;
import java.util.List;
import java.util.Optional;

/** Reads a {@code layers} block: a look into the network of a run on pictures, or a shipped one. */
final class LayersReader {

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("of", "model", "title", "caption"));

    private static final int PICTURE = 3;

    private LayersReader() {}

    static Optional<Layers> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var whose = whose(body, names);
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : whose.map(w -> new Layers(w, title, caption, body.at()));
    }

    private static Optional<Whose> whose(Mapping body, PageNames names) {
        if (body.has("of") && body.has("model")) {
            body.problems().add(body.at("model"), "expected of or model, found both of them");
            return Optional.empty();
        }
        if (!body.has("model")) {
            var of = body.requiredText("of", "the name of a train block on this page");
            of.ifPresent(
                    name ->
                            names.refer(
                                    name,
                                    body.problems(),
                                    spec -> KnownData.of(spec.dataset()).input().rank() == PICTURE,
                                    "a run on pictures"));
            return of.map(name -> new Layers.OfRun(name.value()));
        }
        return body.value("model", Kind.NAME).map(Layers.OfModel::new);
    }
}
