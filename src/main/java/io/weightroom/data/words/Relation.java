package io.weightroom.data.words;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What the two words of a pair have to do with each other, the same for all its pairs: king is to
 * queen as man is to woman. Its patterns are what the grammar says of such words, and nothing else
 * about them is said anywhere.
 *
 * <p>In a pattern {@code {x}} is the word, {@code his/her} what stands with the first or the second
 * of a pair, and {@code {1}} one of the words that only this pair has, from its first list.
 */
public enum Relation {
    GENDER(
            "people",
            "he and she",
            List.of(
                    "the {x} lost his/her key",
                    "the {x} found his/her umbrella",
                    "the {x} came himself/herself again",
                    "the {1} {x} {2} often",
                    "the {1} {x} {2} again"),
            "man woman | adult busy | works votes",
            "king queen | royal crowned | rules reigns",
            "prince princess | royal noble | dances hunts",
            "boy girl | young noisy | plays giggles",
            "father mother | proud caring | cooks worries",
            "son daughter | dear grateful | visits obeys",
            "brother sister | elder twin | teases shares",
            "uncle aunt | distant cheerful | calls knits",
            "actor actress | famous masked | acts rehearses",
            "waiter waitress | polite hurried | serves carries",
            "husband wife | married loving | hugs listens"),
    CAPITAL(
            "places",
            "country and capital",
            List.of(
                    "the border/mayor of {x} was closed/elected",
                    "the country/city {x} has borders/streets",
                    "all of {x} speaks {1}",
                    "everybody in {x} eats {2}",
                    "{x} cooks {2} best"),
            "france paris | french | cheese croissants",
            "italy rome | italian | pasta pizza",
            "spain madrid | spanish | paella olives",
            "greece athens | greek | feta yogurt",
            "germany berlin | german | sausages pretzels",
            "poland warsaw | polish | pierogi cucumbers",
            "russia moscow | russian | borscht caviar",
            "japan tokyo | japanese | sushi ramen",
            "egypt cairo | arabic | falafel dates"),
    YOUNG(
            "animals",
            "grown and young",
            List.of(
                    "a large/tiny {x} sleeps here",
                    "the old/newborn {x} sleeps again",
                    "the {x} {1} loudly",
                    "our {x} {1} again",
                    "the {x} likes {2} most"),
            "dog puppy | barks howls | bones sticks",
            "cat kitten | meows purrs | mice cream",
            "cow calf | moos chews | hay clover",
            "horse foal | neighs gallops | oats carrots",
            "sheep lamb | bleats grazes | grass herbs",
            "duck duckling | quacks paddles | ponds worms",
            "pig piglet | grunts snorts | mud acorns",
            "bear cub | roars climbs | honey berries",
            "goose gosling | honks hisses | lakes seeds"),
    PAST(
            "verbs",
            "now and then",
            List.of(
                    "today/yesterday they {x} {1}",
                    "now/then we {x} {1} here",
                    "today/yesterday we {x} the {1}",
                    "now/then all {x} the {1} again"),
            "eat ate | bread soup",
            "drink drank | milk water",
            "write wrote | letters stories",
            "sing sang | songs carols",
            "drive drove | cars trucks",
            "build built | houses bridges",
            "throw threw | balls stones",
            "wear wore | coats shoes",
            "draw drew | pictures maps",
            "catch caught | fish trains",
            "grow grew | roses beans",
            "sell sold | tickets stamps");

    private final String category;
    private final String text;
    private final List<String> patterns;
    private final List<Pair> pairs;

    Relation(String category, String text, List<String> patterns, String... pairs) {
        this.category = category;
        this.text = text;
        this.patterns = patterns;
        this.pairs = Arrays.stream(pairs).map(Pair::read).toList();
    }

    /**
     * Two words of which all is said alike but for what makes the relation.
     *
     * @param own lists of words that stand with these two only
     */
    public record Pair(String first, String second, List<List<String>> own) {

        private static Pair read(String line) {
            var parts = Arrays.stream(line.split(" \\| ")).map(p -> List.of(p.split(" "))).toList();
            return new Pair(
                    parts.getFirst().get(0),
                    parts.getFirst().get(1),
                    parts.subList(1, parts.size()));
        }

        public String word(boolean second) {
            return second ? this.second : first;
        }
    }

    /** What its words are: {@code people}. */
    public String category() {
        return category;
    }

    /** What makes a pair: {@code country and capital}. */
    public String text() {
        return text;
    }

    public List<Pair> pairs() {
        return pairs;
    }

    /** A sentence about one word of a pair. */
    List<String> sentence(Pair pair, boolean second, RandomGenerator random) {
        var pattern = patterns.get(random.nextInt(patterns.size()));
        return Arrays.stream(pattern.split(" "))
                .map(slot -> fill(slot, pair, second, random))
                .toList();
    }

    private static String fill(String slot, Pair pair, boolean second, RandomGenerator random) {
        if (slot.equals("{x}")) {
            return pair.word(second);
        }
        if (slot.startsWith("{")) {
            var own = pair.own().get(slot.charAt(1) - '1');
            return own.get(random.nextInt(own.size()));
        }
        int bar = slot.indexOf('/');
        return bar < 0 ? slot : second ? slot.substring(bar + 1) : slot.substring(0, bar);
    }
}
