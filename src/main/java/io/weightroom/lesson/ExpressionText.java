package io.weightroom.lesson;

import io.weightroom.graph.ExpressionRefused;
import io.weightroom.graph.Graph;
import io.weightroom.graph.GraphReader;
import io.weightroom.graph.SmallNetwork;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An expression of a block, or a small network that is written out as one, and the values of its
 * names.
 *
 * @param written as it is shown and read in the browser
 * @param values one for each leaf
 */
record ExpressionText(String written, Graph graph, Map<String, Double> values) {

    /** The keys of which it is read. */
    static final List<String> KEYS =
            List.of("expression", "values", "network", "activation", "loss");

    private static final Map<String, String> LOSSES =
            Map.of(
                    "mse", "(p - y)^2",
                    "binary-cross-entropy", "bce(p, y)");

    /** What a knob takes; the same in knob.ts. */
    private static final Kind<Double> VALUE = Kind.between(-1000, 1000);

    private static final Kind<String> SIZES =
            new Kind<>(
                    "2 to 4 layers of 1 to 4 neurons, the last of one, such as 2-2-1",
                    text -> Optional.of(text).filter(t -> t.matches("[1-4](-[1-4]){0,2}-1")));

    static Optional<ExpressionText> read(Mapping body) {
        if (body.has("network") && body.has("expression")) {
            body.problems()
                    .add(body.at("network"), "network: expected it or expression, found both");
            return Optional.empty();
        }
        return body.has("network") ? network(body) : expression(body);
    }

    private static Optional<ExpressionText> network(Mapping body) {
        int before = body.problems().count();
        var sizes = body.required("network", SIZES);
        var activation = word(body, "activation", List.of("sigmoid", "tanh", "relu"));
        var loss = word(body, "loss", List.of("mse", "binary-cross-entropy"));
        if (body.problems().count() > before) {
            return Optional.empty();
        }
        var network =
                SmallNetwork.of(
                        Arrays.stream(sizes.orElseThrow().split("-"))
                                .map(Integer::valueOf)
                                .toList(),
                        activation,
                        LOSSES.getOrDefault(loss, ""));
        return graph(body, "network", network.expression())
                .flatMap(graph -> values(body, graph, network.expression(), network.values()));
    }

    private static Optional<ExpressionText> expression(Mapping body) {
        for (var key : List.of("activation", "loss")) {
            if (body.has(key)) {
                body.problems().add(body.at(key), key + " goes with network, found expression");
            }
        }
        return body.requiredText("expression", "one such as L = (w*x + b - y)^2")
                .flatMap(
                        text ->
                                graph(body, "expression", text.value())
                                        .flatMap(
                                                graph ->
                                                        values(
                                                                body,
                                                                graph,
                                                                text.value().strip(),
                                                                Map.of())));
    }

    private static Optional<Graph> graph(Mapping body, String key, String written) {
        try {
            return Optional.of(GraphReader.read(written));
        } catch (ExpressionRefused e) {
            body.problems().add(body.at(key), key + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<ExpressionText> values(
            Mapping body, Graph graph, String written, Map<String, Double> otherwise) {
        var problems = body.problems();
        int before = problems.count();
        var values = new LinkedHashMap<>(otherwise);
        var names = Vocabulary.of("value", graph.leaves());
        for (var text : body.texts("values")) {
            var parts = text.value().split("=", 2);
            if (parts.length < 2) {
                problems.add(text.at(), "values: expected NAME=NUMBER, found " + text.found());
            } else if (names.allows(parts[0].strip(), text.at(), problems)) {
                VALUE.of(
                                new Text(parts[1].strip(), text.at()),
                                "values: " + parts[0].strip(),
                                problems)
                        .ifPresent(value -> values.put(parts[0].strip(), value));
            }
        }
        var missing = graph.leaves().stream().filter(name -> !values.containsKey(name)).toList();
        if (!missing.isEmpty() && problems.count() == before) {
            problems.add(
                    body.at("values"),
                    "values: expected %s=NUMBER, found none"
                            .formatted(String.join("=NUMBER, ", missing)));
        }
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new ExpressionText(written, graph, values));
    }

    /** One of {@code words}, the first where the key is absent. */
    private static String word(Mapping body, String key, List<String> words) {
        return body.text(key)
                .filter(
                        text ->
                                Vocabulary.of(key, words)
                                        .allows(text.value(), text.at(), body.problems()))
                .map(Text::value)
                .orElse(words.getFirst());
    }
}
