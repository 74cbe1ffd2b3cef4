package io.weightroom.engine.torch;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the last linear layer of a TorchScript file in the text of its classes, and writes a method
 * beside {@code forward} that also returns what goes into that layer.
 *
 * <p>It begins with the module's {@code forward} and follows calls of other modules and methods,
 * the last one first. Nothing that is there is changed, since classes may be shared by several
 * modules.
 */
final class LastLinear {

    /** What the methods are called. */
    static final String METHOD = "with_features";

    private static final int DEEPEST = 12;

    private static final String FEATURES = "the_features";
    private static final String OUTPUT = "the_output";

    /** Calls: 1 quantized or float linear; 2 module, 3 method. */
    private static final Pattern CALL =
            Pattern.compile(
                    "((?:ops\\.quantized|torch|__torch__\\.torch\\.nn\\.functional[\\w.]*)"
                            + "\\.(?:linear|linear_dynamic|addmm))\\("
                            + "|\\((self|self\\.\\w+|\\w+)\\)\\.(\\w+)\\(");

    private final ScriptArchive archive;
    private final Map<String, Optional<ScriptClass>> classes = new HashMap<>();
    private final Map<String, String> packages = new LinkedHashMap<>();

    private LastLinear(ScriptArchive archive) {
        this.archive = archive;
    }

    /** Changed texts by their paths; nothing where there is no last linear layer to be found. */
    static Optional<Map<String, String>> find(ScriptArchive archive) throws IOException {
        var search = new LastLinear(archive);
        return search.extend(archive.root(), "forward", DEEPEST)
                ? Optional.of(search.packages)
                : Optional.empty();
    }

    private Optional<ScriptClass> type(String name) throws IOException {
        var known = classes.get(name);
        if (known == null) {
            known = archive.text(name).flatMap(text -> ScriptClass.in(text, name));
            classes.put(name, known);
        }
        return known;
    }

    /** The name of the method that returns features too. */
    private static String extended(String method) {
        return method.equals("forward") ? METHOD : METHOD + "_" + method;
    }

    /** Adds to a class a method that returns features too; false where there are none. */
    private boolean extend(String name, String method, int depth) throws IOException {
        var type = type(name);
        var text = type.flatMap(t -> t.method(method));
        if (text.isEmpty() || depth == 0) {
            return false;
        }
        var lines = text.get().split("\n");
        for (int i = lines.length - 1; i > 0; i--) {
            // Deeper inside, it may or may not be passed.
            if (!lines[i].matches(" {4}\\S.*")) {
                continue;
            }
            var changed = changed(type.get(), text.get(), lines[i], depth);
            if (changed.isPresent()) {
                lines[i] = changed.get();
                add(type.get(), method, String.join("\n", lines) + "\n");
                return true;
            }
        }
        return false;
    }

    /** One statement, changed to tell features; the outermost call is the last. */
    private Optional<String> changed(ScriptClass type, String method, String line, int depth)
            throws IOException {
        var call = CALL.matcher(line);
        while (call.find()) {
            int begin = call.end();
            if (call.group(1) != null) {
                return Optional.of(
                        tapped(
                                line,
                                begin,
                                call.group(1).contains("addmm") ? 1 : 0,
                                call.group(1)));
            }
            var target =
                    call.group(2).equals("self")
                            ? Optional.of(type.name())
                            : attribute(type, method, call.group(2));
            if (target.isEmpty()) {
                continue;
            }
            var linear =
                    call.group(2).equals("self") ? Optional.<String>empty() : linear(target.get());
            if (linear.isPresent()) {
                return Optional.of(tapped(line, begin, 0, linear.get()));
            }
            if (extend(target.get(), call.group(3), depth - 1)) {
                int end = close(line, begin);
                return Optional.of(
                        "    %s, %s, = (%s).%s(%s)\n"
                                        .formatted(
                                                OUTPUT,
                                                FEATURES,
                                                call.group(2),
                                                extended(call.group(3)),
                                                line.substring(begin, end))
                                + line.substring(0, call.start())
                                + OUTPUT
                                + line.substring(end + 1));
            }
        }
        return Optional.empty();
    }

    /** Takes an argument of a call out into a statement of its own. */
    private static String tapped(String line, int begin, int argument, String linear) {
        int from = begin;
        for (int i = 0; i < argument; i++) {
            from = end(line, from) + 1;
        }
        int to = end(line, from);
        var value = line.substring(from, to).strip();
        var plain = linear.equals("ops.quantized.linear") ? "torch.dequantize(%s)" : "%s";
        return "    %s = %s\n".formatted(FEATURES, plain.formatted(value)) + line;
    }

    /** Where an argument ends that begins at {@code from}: at its comma or bracket. */
    private static int end(String line, int from) {
        int depth = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (depth == 0 && (c == ',' || c == ')')) {
                return i;
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return line.length();
    }

    /** Where the bracket of a call closes that opens before {@code from}. */
    private static int close(String line, int from) {
        int end = end(line, from);
        while (end < line.length() && line.charAt(end) == ',') {
            end = end(line, end + 1);
        }
        return end;
    }

    private static Optional<String> attribute(ScriptClass type, String method, String variable) {
        if (variable.startsWith("self.")) {
            return type.attribute(variable.substring("self.".length()));
        }
        var assigned =
                Pattern.compile(
                                "^ +"
                                        + variable
                                        + " = (?:self\\.(\\w+)|getattr\\(self, \"([^\"]+)\"\\))$",
                                Pattern.MULTILINE)
                        .matcher(method);
        if (!assigned.find()) {
            return Optional.empty();
        }
        return type.attribute(assigned.group(1) != null ? assigned.group(1) : assigned.group(2));
    }

    /** Which linear a module calls that is nothing but a linear layer. */
    private Optional<String> linear(String name) throws IOException {
        if (!name.endsWith("Linear")) {
            return Optional.empty();
        }
        var call = type(name).flatMap(t -> t.method("forward")).map(CALL::matcher);
        return call.isPresent() && call.get().find()
                ? Optional.ofNullable(call.get().group(1))
                : Optional.empty();
    }

    private void add(ScriptClass type, String method, String lines) throws IOException {
        var path = ScriptArchive.path(type.name());
        var known = packages.get(path);
        var before = known != null ? known : archive.text(type.name()).orElseThrow();
        var added =
                lines.replaceFirst("def " + method + "\\(", "def " + extended(method) + "(")
                        .replaceFirst("-> Tensor:", "-> Tuple[Tensor, Tensor]:")
                        .replaceFirst(
                                "(?m)^    return (.*)\\n\\z",
                                "    return ($1, " + FEATURES + ")\n");
        int at = before.indexOf(type.text()) + type.text().length();
        packages.put(path, before.substring(0, at) + added + before.substring(at));
    }
}
