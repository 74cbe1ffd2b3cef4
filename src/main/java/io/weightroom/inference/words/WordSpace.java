package io.weightroom.inference.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Words by the directions of their vectors: how alike two are is the cosine of the angle between
 * them, from -1 to 1. The word that stands for all unknown ones is never an answer.
 */
public final class WordSpace {

    private final WordVectors vectors;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[][] directions;

    public WordSpace(WordVectors vectors) {
        this.vectors = vectors;
        int count = vectors.words().size();
        directions = new double[count][];
        for (int word = 0; word < count; word++) {
            directions[word] = direction(vectors.of(word));
            numbers.put(vectors.words().get(word), word);
        }
    }

    /**
     * @param cosine of the angle to what was asked for
     */
    public record Near(String word, double cosine) {}

    public long step() {
        return vectors.step();
    }

    public List<String> words() {
        return vectors.words();
    }

    /** The number of a known word. */
    public OptionalInt number(String word) {
        int number = numbers.getOrDefault(word, 0);
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Of length 1, or 0 where the vector is. */
    double[] direction(int word) {
        return directions[word];
    }

    /** The words whose vectors point most nearly the same way, nearest first. */
    public List<Near> nearest(int word, int count) {
        return nearest(cosines(directions[word]), count, word);
    }

    /**
     * What is to c as b is to a: the words nearest to the direction of b - a + c, of vectors of
     * length 1. The three themselves are left out, since c is nearest to that too often (Mikolov et
     * al. 2013).
     */
    public List<Near> analogy(int a, int b, int c, int count) {
        return nearest(cosines(sum(a, b, c)), count, a, b, c);
    }

    /** Which place {@code d} has among the answers to an analogy, from 1. */
    public int rank(int a, int b, int c, int d) {
        var cosines = cosines(sum(a, b, c));
        int rank = 1;
        for (int word = 1; word < cosines.length; word++) {
            boolean asked = word == a || word == b || word == c;
            rank += !asked && cosines[word] > cosines[d] ? 1 : 0;
        }
        return rank;
    }

    private double[] sum(int a, int b, int c) {
        var sum = new double[vectors.size()];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = directions[b][i] - directions[a][i] + directions[c][i];
        }
        return sum;
    }

    private double[] cosines(double[] to) {
        double length = length(to);
        var cosines = new double[directions.length];
        for (int word = 0; word < cosines.length; word++) {
            double product = 0;
            for (int i = 0; i < to.length; i++) {
                product += directions[word][i] * to[i];
            }
            cosines[word] = length > 0 ? product / length : 0;
        }
        return cosines;
    }

    private List<Near> nearest(double[] cosines, int count, int... but) {
        return IntStream.range(1, cosines.length)
                .filter(word -> IntStream.of(but).noneMatch(b -> b == word))
                .boxed()
                .sorted((one, other) -> Double.compare(cosines[other], cosines[one]))
                .limit(count)
                .map(word -> new Near(words().get(word), cosines[word]))
                .toList();
    }

    private static double[] direction(float[] vector) {
        var direction = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            direction[i] = vector[i];
        }
        double length = length(direction);
        for (int i = 0; i < direction.length && length > 0; i++) {
            direction[i] /= length;
        }
        return direction;
    }

    private static double length(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
