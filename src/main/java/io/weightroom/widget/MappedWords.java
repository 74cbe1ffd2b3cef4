package io.weightroom.widget;

import io.weightroom.data.words.Grammar;
import io.weightroom.data.words.Relation;
import io.weightroom.spec.DatasetSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which of a network's words are on a map: those of our grammar that have a category, or the
 * commonest of a text.
 *
 * @param all by their numbers; the first stands for those that are not known
 * @param hasTruth whether they are our grammar's
 */
record MappedWords(List<String> all, boolean hasTruth) {

    /** More labels than this cannot be told apart. */
    private static final int MOST = 150;

    static MappedWords of(DatasetSpec dataset, List<String> tokens) {
        return new MappedWords(
                tokens, dataset instanceof DatasetSpec.Words words && words.isGrammar());
    }

    /** Words that can be asked for. */
    List<String> known() {
        return all.subList(1, all.size());
    }

    List<String> categories() {
        return hasTruth ? Grammar.categoryNames() : List.of();
    }

    /** a, b and c of some analogies, one of each relation. */
    List<List<String>> examples() {
        return hasTruth
                ? Arrays.stream(Relation.values())
                        .map(Relation::pairs)
                        .map(
                                pairs ->
                                        List.of(
                                                pairs.get(0).first(),
                                                pairs.get(0).second(),
                                                pairs.get(1).first()))
                        .toList()
                : List.of();
    }

    /** The word that c is to as b is to a, where the grammar knows. */
    Optional<String> truth(String a, String b, String c) {
        return hasTruth
                ? Grammar.analogies().stream()
                        .filter(x -> x.c().equals(c) && x.a().equals(a) && x.b().equals(b))
                        .map(Grammar.Analogy::d)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * @param category that is shown alone; all of them where empty
     */
    Shown shown(String category) {
        var numbers =
                IntStream.range(1, all.size())
                        .filter(i -> !hasTruth || isOf(category, all.get(i)))
                        .limit(MOST)
                        .boxed()
                        .toList();
        return new Shown(category, numbers, numbers.stream().map(all::get).toList());
    }

    private static boolean isOf(String category, String word) {
        return Grammar.category(word)
                .filter(c -> category.isEmpty() || c.equals(category))
                .isPresent();
    }

    /**
     * What is on the map.
     *
     * @param numbers of {@code words}
     */
    record Shown(String category, List<Integer> numbers, List<String> words) {

        /** The category of each, as its place among all of them. */
        int[] kinds(MappedWords of) {
            return words.stream()
                    .mapToInt(
                            word ->
                                    of.hasTruth()
                                            ? of.categories()
                                                    .indexOf(Grammar.category(word).orElse(""))
                                            : 0)
                    .toArray();
        }

        /** Places of two words whose relation the grammar knows. */
        int[][] pairs() {
            return Arrays.stream(Relation.values())
                    .filter(relation -> relation.category().equals(category))
                    .flatMap(relation -> relation.pairs().stream())
                    .map(p -> new int[] {words.indexOf(p.first()), words.indexOf(p.second())})
                    .filter(p -> p[0] >= 0 && p[1] >= 0)
                    .toArray(int[][]::new);
        }
    }
}
