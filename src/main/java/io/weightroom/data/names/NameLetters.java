package io.weightroom.data.names;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.data.StratifiedOrder;
import io.weightroom.data.text.Characters;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Given names letter by letter, each with its language; every fifth name is in the test split. */
public final class NameLetters {

    private static final int TEST_EVERY = 5;

    /** All runs have the same test split. */
    private static final long SPLIT_SEED = 1;

    private record Name(String letters, int language) {}

    private static final class Kept {
        static final Dataset NAMES = read();
        static final Set<String> HELD_OUT = Set.copyOf(written(NAMES.test()));
    }

    private NameLetters() {}

    public static Dataset dataset() {
        return Kept.NAMES;
    }

    /** Whether {@code name} is in the test split, however it is capitalised. */
    public static boolean isHeldOut(String name) {
        return Kept.HELD_OUT.contains(GivenNames.letters(name.strip()));
    }

    /** The names of a split, in small letters. */
    static List<String> written(Samples split) {
        return IntStream.range(0, split.count()).mapToObj(i -> split.written(i, "")).toList();
    }

    private static Dataset read() {
        var training = new ArrayList<Name>();
        var test = new ArrayList<Name>();
        var languages = DatasetSpec.Names.LANGUAGES;
        for (int label = 0; label < languages.size(); label++) {
            divide(GivenNames.of(languages.get(label)), label, training, test);
        }
        var all = training.stream().map(Name::letters).reduce("", String::concat);
        var characters = Characters.of(all.codePoints().toArray());
        return new Dataset(
                new DatasetSpec.Names().name(),
                "Given names",
                false,
                languages,
                samples(training, characters),
                samples(test, characters));
    }

    /** As many of women and of men are held out: each half of a language's list is divided. */
    private static void divide(
            List<String> names, int label, List<Name> training, List<Name> test) {
        var halves = new int[names.size()];
        for (int i = names.size() / 2; i < halves.length; i++) {
            halves[i] = 1;
        }
        var order = StratifiedOrder.of(halves, SPLIT_SEED);
        int held = names.size() / TEST_EVERY;
        for (int i = 0; i < order.length; i++) {
            var name = new Name(GivenNames.letters(names.get(order[i])), label);
            (i < held ? test : training).add(name);
        }
    }

    private static Samples samples(List<Name> names, Characters characters) {
        int length = DatasetSpec.Names.LETTERS;
        var values = new int[names.size() * length];
        var labels = new int[names.size()];
        for (int i = 0; i < labels.length; i++) {
            int[] letters = characters.tokens(names.get(i).letters());
            System.arraycopy(letters, 0, values, (i + 1) * length - letters.length, letters.length);
            labels[i] = names.get(i).language();
        }
        return new Samples(
                Shape.of(length), new Features.Tokens(values, characters.names()), labels);
    }
}
