package io.weightroom.graph;

import io.weightroom.graph.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads an expression such as {@code L = (w*x + b - y)^2}, or several lines that name their values.
 * The last line is the output; names that no line explains are leaves. The grammar is that of
 * {@code frontend/shared/graph/parse.ts}.
 */
public final class GraphReader {

    /** Brackets, signs and powers within each other. */
    private static final int MOST_NESTED = 30;

    private final String text;
    private final List<Token> tokens;
    private final Optional<List<String>> known;
    private final GraphDraft draft = new GraphDraft();
    private int at;
    private int depth;

    private GraphReader(String written, Optional<List<String>> known) throws ExpressionRefused {
        text = Token.plain(written);
        tokens = Token.of(text);
        this.known = known;
    }

    public static Graph read(String written) throws ExpressionRefused {
        var graph = new GraphReader(written, Optional.empty()).lines();
        if (graph.leaves().isEmpty()) {
            throw new ExpressionRefused(
                    "Expected a name such as x in it: a number alone has no gradient.");
        }
        return graph;
    }

    /** One expression, whose names may be {@code known} ones alone; it may be a number. */
    static Graph answer(String written, List<String> known) throws ExpressionRefused {
        return new GraphReader(written, Optional.of(known)).lines();
    }

    private Graph lines() throws ExpressionRefused {
        int output = -1;
        for (blank(); next().kind() != Kind.END; blank()) {
            if (output >= 0 && (known.isPresent() || !draft.isNamed(output))) {
                throw new ExpressionRefused(
                        known.isPresent()
                                ? "Type one expression, on one line."
                                : "Every line but a single one is NAME = expression.");
            }
            output = line(output >= 0);
            if (next().kind() != Kind.LINE && next().kind() != Kind.END) {
                throw refused("an operator such as *");
            }
        }
        if (output < 0) {
            throw new ExpressionRefused("Expected an expression, found nothing.");
        }
        return draft.graph(output);
    }

    private int line(boolean mustBeNamed) throws ExpressionRefused {
        var name = next();
        if (name.kind() == Kind.NAME && tokens.get(at + 1).is("=") && known.isEmpty()) {
            at += 2;
            return draft.define(name, sum());
        }
        if (mustBeNamed) {
            throw refused("NAME = expression");
        }
        return sum();
    }

    private int sum() throws ExpressionRefused {
        int from = next().from();
        var terms = new ArrayList<>(List.of(product()));
        while (next().is("+") || next().is("-")) {
            if (next().is("-")) {
                int left = added(terms, from);
                at++;
                int right = product();
                terms =
                        new ArrayList<>(
                                List.of(node(Operation.SUBTRACT, List.of(left, right), from)));
            } else {
                at++;
                terms.add(product());
            }
        }
        return added(terms, from);
    }

    /** a + b + c is one node: it reads better than two. */
    private int added(List<Integer> terms, int from) throws ExpressionRefused {
        return terms.size() == 1 ? terms.getFirst() : node(Operation.ADD, List.copyOf(terms), from);
    }

    private int product() throws ExpressionRefused {
        int from = next().from();
        int left = signed();
        while (next().is("*") || next().is("/")) {
            var operation = take().is("*") ? Operation.MULTIPLY : Operation.DIVIDE;
            int right = signed();
            left = node(operation, List.of(left, right), from);
        }
        return left;
    }

    private int signed() throws ExpressionRefused {
        int from = next().from();
        if (!next().is("-") && !next().is("+")) {
            return power();
        }
        boolean minus = take().is("-");
        enter();
        int value = signed();
        depth--;
        return minus ? node(Operation.NEGATE, List.of(value), from) : value;
    }

    /** Binds to the right, and closer than a sign before it. */
    private int power() throws ExpressionRefused {
        int from = next().from();
        int base = atom();
        if (!next().is("^")) {
            return base;
        }
        at++;
        enter();
        int exponent = signed();
        depth--;
        return node(Operation.POWER, List.of(base, exponent), from);
    }

    private int atom() throws ExpressionRefused {
        var token = next();
        if (token.kind() == Kind.NUMBER) {
            at++;
            return draft.constant(Double.parseDouble(token.text()), token.text(), token.from());
        }
        if (token.kind() == Kind.NAME) {
            at++;
            return next().is("(") ? call(token) : value(token);
        }
        if (!token.is("(")) {
            throw refused("a number, a name or (");
        }
        at++;
        int value = inBrackets();
        expect(")");
        return value;
    }

    private int inBrackets() throws ExpressionRefused {
        enter();
        int value = sum();
        depth--;
        return value;
    }

    private int call(Token token) throws ExpressionRefused {
        var function = Operation.function(token.text());
        if (function.isEmpty()) {
            throw new ExpressionRefused(
                    "Unknown function %s%s; expected one of %s, or %s*( for a product."
                            .formatted(
                                    token.text(),
                                    Token.place(token.from()),
                                    Operation.functions().stream()
                                            .map(Operation::text)
                                            .collect(Collectors.joining(", ")),
                                    token.text()));
        }
        at++;
        var inputs = new ArrayList<>(List.of(inBrackets()));
        while (inputs.size() < function.get().arity()) {
            expect(",");
            inputs.add(inBrackets());
        }
        expect(")");
        return node(function.get(), List.copyOf(inputs), token.from());
    }

    private int value(Token token) throws ExpressionRefused {
        var name = token.text();
        if (Operation.functions().stream().anyMatch(f -> f.text().equals(name))) {
            throw new ExpressionRefused(
                    "%1$s is a function: expected %1$s(%2$s."
                            .formatted(name, Token.place(token.from())));
        }
        if (known.filter(names -> !names.contains(name)).isPresent()) {
            throw new ExpressionRefused(
                    "Unknown name %s%s; expected %s."
                            .formatted(
                                    name,
                                    Token.place(token.from()),
                                    String.join(", ", known.get())));
        }
        return draft.leaf(name);
    }

    private int node(Operation operation, List<Integer> inputs, int from) throws ExpressionRefused {
        return draft.computed(operation, inputs, written(from), from);
    }

    private String written(int from) {
        return text.substring(from, tokens.get(at - 1).to());
    }

    private void enter() throws ExpressionRefused {
        if (++depth > MOST_NESTED) {
            throw new ExpressionRefused(
                    "Brackets, signs and powers can be %d deep, found more%s."
                            .formatted(MOST_NESTED, Token.place(next().from())));
        }
    }

    private void blank() {
        while (next().kind() == Kind.LINE) {
            at++;
        }
    }

    private Token next() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at++);
    }

    private void expect(String symbol) throws ExpressionRefused {
        if (!next().is(symbol)) {
            throw refused(symbol);
        }
        at++;
    }

    private ExpressionRefused refused(String expected) {
        return new ExpressionRefused(
                "Expected %s, found %s%s."
                        .formatted(expected, next().found(), Token.place(next().from())));
    }
}
