package io.weightroom.lesson;

import io.weightroom.lesson.FigureDirective.Shapes;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.ShapeMismatch;
import java.util.List;
import java.util.Optional;

/** Reads a {@code shapes} block: a sample's shape and the layers that it goes through. */
final class ShapesReader {

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("input", "layers", "title", "caption"));

    private static final Kind<Integer> SIZE = Kind.whole(1, 4096);

    private ShapesReader() {}

    static Optional<Shapes> read(Mapping body) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var input = body.values("input", SIZE, 1, 3).map(Shape::new);
        if (!body.has("input")) {
            problems.add(body.at(), "input is missing; expected a shape, such as [1, 28, 28]");
        }
        var written = body.requiredTexts("layers", "a list, such as [flatten, linear 10]");
        var layers =
                written.stream()
                        .<LayerSpec>flatMap(text -> LayerReader.read(text, problems).stream())
                        .toList();
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        if (problems.count() > before) {
            return Optional.empty();
        }
        try {
            NetworkShape.of(input.orElseThrow(), layers);
        } catch (ShapeMismatch e) {
            problems.add(written.get(e.layer()).at(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        return Optional.of(new Shapes(input.orElseThrow(), layers, title, caption, body.at()));
    }
}
