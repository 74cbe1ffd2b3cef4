package io.weightroom.lesson;

import java.util.Optional;
import java.util.stream.Stream;

/** Reads blocks about expressions and their gradients. */
final class GraphBlocks {

    private static final Vocabulary GRAPH = keys("title", "caption");

    private GraphBlocks() {}

    private static Vocabulary keys(String... others) {
        return Vocabulary.of(
                "key", Stream.concat(ExpressionText.KEYS.stream(), Stream.of(others)).toList());
    }

    static Optional<Directive.Graph> graph(Mapping body) {
        body.allowOnly(GRAPH);
        int before = body.problems().count();
        var expression = ExpressionText.read(body);
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return body.problems().count() > before
                ? Optional.empty()
                : expression.map(
                        read ->
                                new Directive.Graph(
                                        read.written(), read.values(), title, caption, body.at()));
    }
}
