package io.weightroom.data.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The characters that a network knows, each with its number; a character is a Unicode code point.
 * Number 0 stands for all others.
 */
public final class Characters {

    /** Token of every character that is not known. */
    public static final int UNKNOWN = 0;

    /** How the unknown one is written: U+FFFD, Unicode's replacement character. */
    public static final String UNKNOWN_NAME = "\uFFFD";

    /** Characters beyond this are unknown, the rarest first. */
    static final int MOST = 4_000;

    private final List<String> names;
    private final Map<Integer, Integer> tokens = new HashMap<>();

    /**
     * @param names each character by itself, in order of their numbers, first the unknown one
     */
    public Characters(List<String> names) {
        this.names = List.copyOf(names);
        for (int token = 1; token < names.size(); token++) {
            tokens.put(names.get(token).codePointAt(0), token);
        }
    }

    /**
     * @param known as {@link io.weightroom.data.Dataset#characters} gives them
     */
    public static Characters of(String known) {
        var names = known.codePoints().mapToObj(Character::toString);
        return new Characters(Stream.concat(Stream.of(UNKNOWN_NAME), names).toList());
    }

    /**
     * Those of a training split, in Unicode's order.
     *
     * @param text code points
     */
    public static Characters of(int[] text) {
        var counts = new HashMap<Integer, Integer>();
        for (int character : text) {
            counts.merge(character, 1, Integer::sum);
        }
        counts.remove(UNKNOWN_NAME.codePointAt(0));
        var frequent = Comparator.comparing((Integer c) -> -counts.get(c)).thenComparing(c -> c);
        var kept = counts.keySet().stream().sorted(frequent).limit(MOST - 1).sorted();
        return new Characters(
                Stream.concat(Stream.of(UNKNOWN_NAME), kept.map(Character::toString)).toList());
    }

    /** How many numbers there are, with that of the unknown. */
    public int count() {
        return names.size();
    }

    public List<String> names() {
        return names;
    }

    /** The number of a code point. */
    public int token(int character) {
        return tokens.getOrDefault(character, UNKNOWN);
    }

    /** The number of each character of {@code text}. */
    public int[] tokens(String text) {
        return text.codePoints().map(this::token).toArray();
    }

    /** Characters of {@code text} that have no number, each once. */
    public List<String> unknown(String text) {
        var unknown = new ArrayList<String>();
        text.codePoints()
                .distinct()
                .filter(c -> !tokens.containsKey(c))
                .forEach(c -> unknown.add(Character.toString(c)));
        return unknown;
    }
}
