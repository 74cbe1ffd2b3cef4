package io.weightroom.inference.words;

import io.weightroom.data.words.Grammar;
import io.weightroom.data.words.Relation;
import java.util.Arrays;
import java.util.List;

/**
 * How many analogies of our grammar a network has found: those whose true word comes first.
 *
 * @param right of {@code all} that hold in the grammar
 */
public record HeldAnalogies(Relation relation, int right, int all) {

    /** Of each relation. */
    public static List<HeldAnalogies> of(WordSpace space) {
        return Arrays.stream(Relation.values()).map(relation -> of(space, relation)).toList();
    }

    /** The share of all relations' together, 0 to 1. */
    public static double share(List<HeldAnalogies> held) {
        return held.stream().mapToInt(HeldAnalogies::right).sum()
                / (double) held.stream().mapToInt(HeldAnalogies::all).sum();
    }

    private static HeldAnalogies of(WordSpace space, Relation relation) {
        var analogies = Grammar.analogies().stream().filter(a -> a.relation() == relation).toList();
        int right = (int) analogies.stream().filter(a -> rank(space, a) == 1).count();
        return new HeldAnalogies(relation, right, analogies.size());
    }

    private static int rank(WordSpace space, Grammar.Analogy analogy) {
        return space.rank(
                number(space, analogy.a()),
                number(space, analogy.b()),
                number(space, analogy.c()),
                number(space, analogy.d()));
    }

    private static int number(WordSpace space, String word) {
        return space.number(word).orElse(0);
    }
}
