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

    private final Cursor at;
    private int depth;

    private Parser(List<Token> tokens) {
        at = new Cursor(tokens);
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
        if (at.take("=")) {
            statement = assigned(left, values());
        } else if (at.isAtOneOf(CHANGES)) {
            var sign = at.advance().text();
            checkTarget(left);
            statement = new Statement.Changed(left, sign.substring(0, sign.length() - 1), values());
        } else {
            statement = new Statement.Shown(left);
        }
        if (!at.isAtEnd()) {
            throw at.unexpected();
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
        if (!at.isAt(",")) {
            return first;
        }
        var items = new ArrayList<Expression>(List.of(first));
        while (at.take(",")) {
            if (at.isAtEnd() || at.isAt("=")) {
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
        while (at.isAtOneOf(LEVELS.get(level))) {
            if (level == 0 && ++compared > 1) {
                throw TensorError.of(
                        "SyntaxError", "expected one comparison; put brackets around each");
            }
            left = new Binary(at.advance().text(), left, level(level + 1));
        }
        return left;
    }

    private Expression signed() {
        var signs = new ArrayList<String>();
        while (at.isAtOneOf(SIGNS)) {
            signs.add(at.advance().text());
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
        if (!at.take("**")) {
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
            if (at.take(".")) {
                value = new Attribute(value, at.name());
            } else if (at.take("(")) {
                value = call(value);
            } else if (at.take("[")) {
                value = index(value);
            } else {
                return value;
            }
        }
    }

    private Expression call(Expression callee) {
        var arguments = new ArrayList<Expression>();
        var keywords = new LinkedHashMap<String, Expression>();
        while (!at.take(")")) {
            if (at.isAtNameBefore("=")) {
                var keyword = at.name();
                at.expect("=");
                if (keywords.put(keyword, expression()) != null) {
                    throw TensorError.of("SyntaxError", "keyword argument repeated: %s", keyword);
                }
            } else if (!keywords.isEmpty()) {
                throw TensorError.of("SyntaxError", "positional argument follows keyword argument");
            } else {
                arguments.add(expression());
            }
            if (!at.isAt(")")) {
                at.expect(",");
            }
        }
        return new Call(callee, List.copyOf(arguments), java.util.Map.copyOf(keywords));
    }

    private Expression index(Expression of) {
        var items = new ArrayList<Expression>();
        while (!at.take("]")) {
            items.add(at.isAt(":") ? slice(Optional.empty()) : indexItem());
            if (!at.isAt("]")) {
                at.expect(",");
            }
        }
        if (items.isEmpty()) {
            throw at.unexpected();
        }
        return new Index(of, List.copyOf(items));
    }

    private Expression indexItem() {
        var first = expression();
        return at.isAt(":") ? slice(Optional.of(first)) : first;
    }

    private Expression slice(Optional<Expression> from) {
        at.expect(":");
        var to = bound();
        Optional<Expression> step = at.take(":") ? bound() : Optional.empty();
        return new Slice(from, to, step);
    }

    private Optional<Expression> bound() {
        return at.isAt(":") || at.isAt(",") || at.isAt("]")
                ? Optional.empty()
                : Optional.of(expression());
    }

    private Expression atom() {
        var token = at.advance();
        return switch (token.kind()) {
            case NUMBER -> new Literal(Numerals.value(token.text()));
            case STRING ->
                    new Literal(
                            new Value.Word(token.text().substring(1, token.text().length() - 1)));
            case NAME -> named(token.text());
            case SIGN -> bracketed(token);
            case END -> throw Cursor.unexpected(token);
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
            default -> throw Cursor.unexpected(token);
        };
    }

    private Expression group() {
        if (at.take(")")) {
            return new Listing(List.of(), true);
        }
        var first = expression();
        if (at.take(")")) {
            return first;
        }
        at.expect(",");
        var items = new ArrayList<Expression>(List.of(first));
        items.addAll(items(")"));
        return new Listing(List.copyOf(items), true);
    }

    private List<Expression> items(String end) {
        var items = new ArrayList<Expression>();
        while (!at.take(end)) {
            items.add(expression());
            if (!at.isAt(end)) {
                at.expect(",");
            }
        }
        return List.copyOf(items);
    }
}
