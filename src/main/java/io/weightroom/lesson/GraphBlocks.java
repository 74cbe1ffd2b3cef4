package io.weightroom.lesson;

import io.weightroom.graph.GradientQuestion;
import io.weightroom.graph.GradientQuestion.Form;
import io.weightroom.graph.Graph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads blocks about expressions and their gradients. */
final class GraphBlocks {

    private static final Vocabulary GRAPH = keys("title", "caption");

    private static final Vocabulary CHECK = keys("to", "title", "caption");
    private static final Vocabulary GRADIENT =
            keys("name", "question", "of", "to", "answer", "because");
    private static final Vocabulary FORMS =
            Vocabulary.of("answer", List.of("either", "number", "expression"));

    private GraphBlocks() {}

    private static Vocabulary keys(String... others) {
        return Vocabulary.of(
                "key", Stream.concat(ExpressionText.KEYS.stream(), Stream.of(others)).toList());
    }

    static Optional<FigureDirective.Graph> graph(Mapping body) {
        body.allowOnly(GRAPH);
        int before = body.problems().count();
        var expression = ExpressionText.read(body);
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return body.problems().count() > before
                ? Optional.empty()
                : expression.map(
                        read ->
                                new FigureDirective.Graph(
                                        read.written(), read.values(), title, caption, body.at()));
    }

    static Optional<FigureDirective.GradientCheck> check(Mapping body) {
        body.allowOnly(CHECK);
        int before = body.problems().count();
        var expression = ExpressionText.read(body);
        var to = body.requiredText("to", "a name that has a value");
        expression.ifPresent(
                read ->
                        to.ifPresent(
                                text ->
                                        Vocabulary.of("to", read.graph().leaves())
                                                .allows(text.value(), text.at(), body.problems())));
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return body.problems().count() > before
                ? Optional.empty()
                : expression.map(
                        read ->
                                new FigureDirective.GradientCheck(
                                        read.written(),
                                        read.values(),
                                        to.orElseThrow().value(),
                                        title,
                                        caption,
                                        body.at()));
    }

    static Optional<QuestionDirective.Gradient> gradient(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(GRADIENT);
        var name = body.required("name", Kind.NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), problems));
        var question = body.value("question", Kind.TEXT);
        var because = body.required("because", Kind.TEXT);
        var form =
                body.text("answer")
                        .filter(text -> FORMS.allows(text.value(), text.at(), problems))
                        .map(text -> Form.valueOf(text.value().toUpperCase(Locale.ROOT)));
        var expression = ExpressionText.read(body);
        var asked = expression.flatMap(e -> asked(body, e, form.orElse(Form.EITHER)));
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(
                        new QuestionDirective.Gradient(
                                name.orElseThrow(),
                                question,
                                expression.orElseThrow().written(),
                                asked.orElseThrow(),
                                because.orElseThrow(),
                                body.at()));
    }

    private static Optional<GradientQuestion> asked(
            Mapping body, ExpressionText expression, Form form) {
        var graph = expression.graph();
        var of = body.has("of") ? node(body, "of", graph) : Optional.of(graph.output());
        var to =
                body.requiredText("to", "a name of the expression")
                        .flatMap(text -> node(body, "to", graph));
        if (of.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var asked = new GradientQuestion(graph, expression.values(), of.get(), to.get(), form);
        if (!asked.isOne()) {
            body.problems()
                    .add(
                            body.at("to"),
                            "to: expected something that "
                                    + called(graph, of.get())
                                    + " is computed from, found "
                                    + called(graph, to.get()));
        } else if (!Double.isFinite(asked.truth())) {
            body.problems()
                    .add(
                            body.at("values"),
                            "values: expected some at which %s is finite, found %s"
                                    .formatted(asked.asked(), asked.truth()));
        }
        return Optional.of(asked);
    }

    private static String called(Graph graph, int node) {
        return graph.nodes().get(node).called();
    }

    private static Optional<Integer> node(Mapping body, String key, Graph graph) {
        return body.text(key)
                .filter(
                        text ->
                                Vocabulary.of(key, graph.names())
                                        .allows(text.value(), text.at(), body.problems()))
                .flatMap(text -> graph.node(text.value()));
    }
}
