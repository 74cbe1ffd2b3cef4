package io.weightroom.engine.torch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one class of a TorchScript file.
 *
 * @param name with all packages
 * @param text from {@code class} to the next class
 */
record ScriptClass(String name, String text) {

    /**
     * @param text of its package, which may hold more classes
     */
    static Optional<ScriptClass> in(String text, String name) {
        var simple = Pattern.quote(name.substring(name.lastIndexOf('.') + 1));
        var found =
                Pattern.compile(
                                "^class " + simple + "\\(.*?(?=^class |\\z)",
                                Pattern.MULTILINE | Pattern.DOTALL)
                        .matcher(text);
        return found.find() ? Optional.of(new ScriptClass(name, found.group())) : Optional.empty();
    }

    /** The text of a method, from {@code def} to the next one. */
    Optional<String> method(String method) {
        var found =
                Pattern.compile(
                                "^  def " + Pattern.quote(method) + "\\(.*?(?=^  def |\\z)",
                                Pattern.MULTILINE | Pattern.DOTALL)
                        .matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** The class of an attribute, with all packages. */
    Optional<String> attribute(String attribute) {
        var name = Pattern.quote(attribute);
        Matcher found =
                Pattern.compile(
                                "^  (?:"
                                        + name
                                        + " : |__annotations__\\[\""
                                        + name
                                        + "\"\\] = )(__torch__\\.\\S+)$",
                                Pattern.MULTILINE)
                        .matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
