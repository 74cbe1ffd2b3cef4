package io.weightroom.tensor;

import io.weightroom.tensor.Results.Line;
import io.weightroom.tensor.Results.Meeting;
import io.weightroom.tensor.Results.Problem;
import io.weightroom.tensor.Results.TensorView;
import io.weightroom.tensor.Value.Pair;
import io.weightroom.tensor.Value.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates a program: each line sees the names of those before it, and fails for itself. */
public final class Evaluator {

    private final Calls calls;
    private final Interpreter interpreter;
    private final Views views;

    /** Names that lines were to make, which failed. */
    private final Set<String> missing = new LinkedHashSet<>();

    private Evaluator(TensorEngine engine, TensorEngine.Session session) {
        calls = new Calls(session);
        interpreter = new Interpreter(calls, engine.device());
        views = new Views(session);
    }

    /**
     * @param lines of which no more than {@link Limits#LINES} are evaluated
     * @param seed of the random numbers of who sets none
     */
    public static Results evaluate(TensorEngine engine, List<String> lines, long seed) {
        try (var session = engine.open()) {
            session.seed(seed);
            var evaluator = new Evaluator(engine, session);
            var all = new ArrayList<Line>();
            for (int i = 0; i < lines.size(); i++) {
                all.add(
                        i < Limits.LINES
                                ? evaluator.line(lines.get(i))
                                : evaluator.failed("", tooMany(), Optional.empty()));
            }
            return new Results(engine.device(), List.copyOf(all));
        }
    }

    private static TensorError tooMany() {
        return TensorError.limit("more than %d lines", Limits.LINES);
    }

    private Line line(String text) {
        var name = "";
        try {
            var statement = Parser.statement(text);
            name = statement instanceof Statement.Named named ? named.name() : "";
            var before = Map.copyOf(interpreter.names());
            var value = interpreter.run(statement);
            missing.remove(name);
            return made(name, value, shares(statement.about(), value, before));
        } catch (TensorError e) {
            var failed = failed(name, e, meeting());
            if (!name.isEmpty() && !interpreter.names().containsKey(name)) {
                missing.add(name);
            }
            return failed;
        }
    }

    private Line made(String name, Value value, List<String> shares) {
        List<TensorView> tensors =
                switch (value) {
                    case Tensor(Array array) -> List.of(views.of("", array));
                    case Pair(Array values, Array indices) ->
                            List.of(views.of("values", values), views.of("indices", indices));
                    default -> List.of();
                };
        return new Line(
                name,
                tensors,
                tensors.isEmpty() ? Printed.of(value) : "",
                Optional.empty(),
                meeting(),
                shares);
    }

    private Optional<Meeting> meeting() {
        return calls.takeMeeting()
                .map(
                        met ->
                                new Meeting(
                                        met.operation(),
                                        met.product(),
                                        views.of("", met.left()),
                                        views.of("", met.right())));
    }

    private static List<String> shares(String own, Value value, Map<String, Value> before) {
        if (!(value instanceof Tensor(Array array)) || array.elements() == 0) {
            return List.of();
        }
        return before.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(own))
                .filter(
                        entry ->
                                entry.getValue() instanceof Tensor(Array other)
                                        && other.elements() > 0
                                        && array.sharesMemoryWith(other))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Line failed(String name, TensorError error, Optional<Meeting> meeting) {
        return new Line(
                name,
                List.of(),
                "",
                Optional.of(
                        new Problem(
                                error.type(),
                                error.words(),
                                Explanations.of(error, missing, meeting))),
                meeting,
                List.of());
    }
}
