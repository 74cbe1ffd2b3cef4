package io.weightroom.graph;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Expressions as a book has them: {@code w1*x^2 - b} as w₁·x² − b. */
public final class Written {

    private static final Pattern INDEX = Pattern.compile("([A-Za-z])_?(\\d+)\\b");
    private static final Pattern POWER = Pattern.compile("\\^(\\d+)(?![\\w.])");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z]\\w*(\\([^()]*\\))?");
    private static final int LONGEST = 26;

    private Written() {}

    public static String pretty(String text) {
        var low = INDEX.matcher(text.replace("**", "^")).replaceAll(Written::lowered);
        return POWER.matcher(low)
                .replaceAll(power -> digits(power.group(1), SUPERSCRIPTS))
                .replaceAll("\\s*\\*\\s*", "·")
                .replace('-', '−');
    }

    private static String lowered(MatchResult name) {
        return name.group(1) + digits(name.group(2), "₀₁₂₃₄₅₆₇₈₉");
    }

    private static String digits(String digits, String shapes) {
        return digits.chars()
                .mapToObj(digit -> shapes.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }

    /** What a sentence calls a node. */
    static String called(Node node) {
        var text = node.called();
        return pretty(text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
    }

    /** How fast {@code of} grows with {@code by}: ∂L/∂(w·x). */
    static String derivative(Node of, Node by) {
        return "∂" + inFraction(of) + "/∂" + inFraction(by);
    }

    private static String inFraction(Node node) {
        return SIMPLE.matcher(node.called()).matches() ? called(node) : "(" + called(node) + ")";
    }
}
