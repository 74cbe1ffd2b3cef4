package io.weightroom.tensor;

import io.weightroom.tensor.Expression.Attribute;
import io.weightroom.tensor.Expression.Binary;
import io.weightroom.tensor.Expression.Call;
import io.weightroom.tensor.Expression.Index;
import io.weightroom.tensor.Expression.Listing;
import io.weightroom.tensor.Expression.Literal;
import io.weightroom.tensor.Expression.Name;
import io.weightroom.tensor.Expression.Slice;
import io.weightroom.tensor.Expression.Unary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a line by Python's rules, as far as tensors need them. */
final class Parser {

    /** Signs that stand between two values, those that bind least first. */
    private static final List<Set<String>> LEVELS =
            List.of(
                    Set.of("==", "!=", "<", ">", "<=", ">="),
                    Set.of("|"),
                    Set.of("^"),
                    Set.of("&"),
                    Set.of("+", "-"),
                    Set.of("*", "@", "/", "//", "%"));

    private static final Set<String> CHANGES =
            Set.of("+=", "-=", "*=", "/=", "@=", "%=", "//=", "**=");
    private static final Set<String> SIGNS = Set.of("-", "+", "~");
    private static final Set<String> OTHER_PYTHON =
            Set.of(
                    "and", "or", "not", "in", "is", "if", "else", "for", "while", "def", "class",
                    "lambda", "return", "with", "del", "from", "try", "assert", "global", "yield",
                    "pass", "raise", "async", "await");

    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * @throws TensorError where it is none that is understood here
     */
    static Statement statement(String line) {
        var tokens = Lexer.tokens(line);
        if (tokens.size() == 1 || isImport(tokens)) {
            return new Statement.Nothing();
        }
        return new Parser(tokens).statement();
    }

    private static boolean isImport(List<Token> tokens) {
        return tokens.size() == 3
                && tokens.get(0).isName("import")
                && tokens.get(1).isName("torch");
    }

    private Statement statement() {
        var left = values();
        Statement statement;
        if (take("=")) {
            statement = assigned(left, values());
        } else if (peek().kind() == Token.Kind.SIGN && CHANGES.contains(peek().text())) {
            var sign = advance().text();
            checkTarget(left);
            statement = new Statement.Changed(left, sign.substring(0, sign.length() - 1), values());
        } else {
            statement = new Statement.Shown(left);
        }
        if (peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
        return statement;
    }

    private static Statement assigned(Expression target, Expression value) {
        checkTarget(target);
        return switch (target) {
            case Name name -> new Statement.Named(name.name(), value);
            case Index index -> new Statement.Written(index, value);
            default -> throw new IllegalStateException("unreachable");
        };
    }

    private static void checkTarget(Expression target) {
        if (target instanceof Name(String name) && name.equals("torch")) {
            throw TensorError.of("SyntaxError", "torch is the library's name; take another one");
        }
        if (!(target instanceof Name) && !(target instanceof Index)) {
            throw TensorError.of(
                    "SyntaxError", "before = expected a name, or a name with an index");
        }
    }

    /** One value, or several with commas between them: a tuple. */
    private Expression values() {
        var first = expression();
        if (!peek().is(",")) {
            return first;
        }
        var items = new ArrayList<Expression>(List.of(first));
        while (take(",")) {
            if (peek().kind() == Token.Kind.END || peek().is("=")) {
                break;
            }
            items.add(expression());
        }
        return new Listing(List.copyOf(items), true);
    }

    private Expression expression() {
        depth++;
        if (depth > Limits.DEPTH * 4) {
            throw TensorError.limit("the expression is nested too deep");
        }
        var read = level(0);
        depth--;
        return read;
    }

    private Expression level(int level) {
        if (level == LEVELS.size()) {
            return signed();
        }
        var left = level(level + 1);
        int compared = 0;
        while (peek().kind() == Token.Kind.SIGN && LEVELS.get(level).contains(peek().text())) {
            if (level == 0 && ++compared > 1) {
                throw TensorError.of(
                        "SyntaxError", "expected one comparison; put brackets around each");
            }
            left = new Binary(advance().text(), left, level(level + 1));
        }
        return left;
    }

    private Expression signed() {
        var signs = new ArrayList<String>();
        while (peek().kind() == Token.Kind.SIGN && SIGNS.contains(peek().text())) {
            signs.add(advance().text());
            if (signs.size() > Limits.DEPTH) {
                throw TensorError.limit("more than %d signs before a value", Limits.DEPTH);
            }
        }
        var value = power();
        for (var sign : signs.reversed()) {
            value = new Unary(sign, value);
        }
        return value;
    }

    /** {@code a ** b} binds tighter than a sign before it, and looser than one behind it. */
    private Expression power() {
        var base = postfix(atom());
        if (!take("**")) {
            return base;
        }
        depth++;
        if (depth > Limits.DEPTH * 4) {
            throw TensorError.limit("the expression is nested too deep");
        }
        var power = new Binary("**", base, signed());
        depth--;
        return power;
    }

    private Expression postfix(Expression value) {
        while (true) {
            if (take(".")) {
                value = new Attribute(value, name());
            } else if (take("(")) {
                value = call(value);
            } else if (take("[")) {
                value = index(value);
            } else {
                return value;
            }
        }
    }

    private Expression call(Expression callee) {
        var arguments = new ArrayList<Expression>();
        var keywords = new LinkedHashMap<String, Expression>();
        while (!take(")")) {
            if (peek().kind() == Token.Kind.NAME && tokens.get(next + 1).is("=")) {
                var keyword = name();
                expect("=");
                if (keywords.put(keyword, expression()) != null) {
                    throw TensorError.of("SyntaxError", "keyword argument repeated: %s", keyword);
                }
            } else if (!keywords.isEmpty()) {
                throw TensorError.of("SyntaxError", "positional argument follows keyword argument");
            } else {
                arguments.add(expression());
            }
            if (!peek().is(")")) {
                expect(",");
            }
        }
        return new Call(callee, List.copyOf(arguments), java.util.Map.copyOf(keywords));
    }

    private Expression index(Expression of) {
        var items = new ArrayList<Expression>();
        while (!take("]")) {
            items.add(peek().is(":") ? slice(Optional.empty()) : indexItem());
            if (!peek().is("]")) {
                expect(",");
            }
        }
        if (items.isEmpty()) {
            throw unexpected();
        }
        return new Index(of, List.copyOf(items));
    }

    private Expression indexItem() {
        var first = expression();
        return peek().is(":") ? slice(Optional.of(first)) : first;
    }

    private Expression slice(Optional<Expression> from) {
        expect(":");
        var to = bound();
        Optional<Expression> step = take(":") ? bound() : Optional.empty();
        return new Slice(from, to, step);
    }

    private Optional<Expression> bound() {
        return peek().is(":") || peek().is(",") || peek().is("]")
                ? Optional.empty()
                : Optional.of(expression());
    }

    private Expression atom() {
        var token = advance();
        return switch (token.kind()) {
            case NUMBER -> new Literal(Numerals.value(token.text()));
            case STRING ->
                    new Literal(
                            new Value.Word(token.text().substring(1, token.text().length() - 1)));
            case NAME -> named(token.text());
            case SIGN -> bracketed(token);
            case END -> throw unexpected(token);
        };
    }

    private Expression named(String name) {
        if (OTHER_PYTHON.contains(name)) {
            throw new TensorError(
                    "SyntaxError",
                    "invalid syntax",
                    "The word %s is Python's, but here each line is an expression or an assignment."
                            .formatted(name));
        }
        return switch (name) {
            case "True" -> new Literal(new Value.Truth(true));
            case "False" -> new Literal(new Value.Truth(false));
            case "None" -> new Literal(new Value.Nothing());
            default -> new Name(name);
        };
    }

    private Expression bracketed(Token token) {
        return switch (token.text()) {
            case "..." -> new Literal(new Value.Ellipsis());
            case "[" -> new Listing(items("]"), false);
            case "(" -> group();
            default -> throw unexpected(token);
        };
    }

    private Expression group() {
        if (take(")")) {
            return new Listing(List.of(), true);
        }
        var first = expression();
        if (take(")")) {
            return first;
        }
        expect(",");
        var items = new ArrayList<Expression>(List.of(first));
        items.addAll(items(")"));
        return new Listing(List.copyOf(items), true);
    }

    private List<Expression> items(String end) {
        var items = new ArrayList<Expression>();
        while (!take(end)) {
            items.add(expression());
            if (!peek().is(end)) {
                expect(",");
            }
        }
        return List.copyOf(items);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token advance() {
        var token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    private boolean take(String sign) {
        boolean there = peek().is(sign);
        if (there) {
            next++;
        }
        return there;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw unexpected();
        }
    }

    private String name() {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected();
        }
        return advance().text();
    }

    private TensorError unexpected() {
        return unexpected(peek());
    }

    private static TensorError unexpected(Token token) {
        return new TensorError(
                "SyntaxError",
                "invalid syntax",
                token.kind() == Token.Kind.END
                        ? "The line ends where something more is expected."
                        : "At place %d nothing like %s is expected."
                                .formatted(token.at() + 1, token.text()));
    }
}
