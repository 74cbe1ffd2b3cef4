package io.weightroom.lesson;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which word was meant by one that is misspelt. */
final class Nearest {

    private Nearest() {}

    /** The word of {@code words} that is nearest to {@code typed}, where one is near. */
    static Optional<String> to(String typed, Collection<String> words) {
        int near = Math.max(1, Math.min(3, typed.length() / 2));
        return words.stream()
                .filter(word -> Math.abs(word.length() - typed.length()) <= near)
                .filter(word -> distance(typed, word) <= near)
                .min(Comparator.comparingInt(word -> distance(typed, word)));
    }

    /**
     * How many letters must be put in, left out, replaced or swapped with their neighbour
     * (Damerau-Levenshtein, restricted).
     */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
