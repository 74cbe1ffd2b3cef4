package io.weightroom.inference.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FollowedFeatureTest {

    private static final List<String> TEXT =
            "He said “no (not 1)”.\nThen \"yes\"."
                    .codePoints()
                    .mapToObj(Character::toString)
                    .toList();

    private static String marked(TextFeature feature) {
        var marks = new StringBuilder();
        var values = feature.of(TEXT);
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                marks.append(TEXT.get(i));
            }
        }
        return marks.toString();
    }

    @Test
    void knowsWhatIsOpenAndWhatIsWhat() {
        assertThat(marked(TextFeature.IN_QUOTES)).isEqualTo("“no (not 1)\"yes");
        assertThat(marked(TextFeature.IN_BRACKETS)).isEqualTo("(not 1");
        assertThat(marked(TextFeature.CAPITAL)).isEqualTo("HT");
        assertThat(marked(TextFeature.DIGIT)).isEqualTo("1");
        assertThat(marked(TextFeature.MARK)).isEqualTo("..");
        assertThat(marked(TextFeature.VOWEL)).isEqualTo("eaiooee");
        assertThat(marked(TextFeature.SPACE)).isEqualTo("    \n ");
    }

    @Test
    void countsPlacesInLinesAndWords() {
        var line = TextFeature.PLACE_IN_LINE.of(TEXT);
        assertThat(line[0]).isEqualTo(1);
        assertThat(line[TEXT.indexOf("\n")]).isZero();
        assertThat(line[TEXT.indexOf("\n") + 3]).isEqualTo(3);
        assertThat(TextFeature.PLACE_IN_WORD.of(TEXT)).startsWith(1, 2, 0, 1, 2, 3, 4, 0);
    }

    @Test
    void findsTheUnitThatFollowsEachThing() {
        var place = TextFeature.PLACE_IN_LINE.of(TEXT);
        var brackets = TextFeature.IN_BRACKETS.of(TEXT);
        var values = new float[TEXT.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = new float[] {0.5f, (float) (1 - 0.01 * place[i]), (float) brackets[i]};
        }
        var found = FollowedFeature.in(TEXT, values);

        assertThat(found.subList(0, 2))
                .extracting(FollowedFeature::feature, FollowedFeature::unit)
                .containsExactlyInAnyOrder(
                        tuple(TextFeature.PLACE_IN_LINE, 1), tuple(TextFeature.IN_BRACKETS, 2));
        assertThat(FollowedFeature.correlation(place, values, 1)).isEqualTo(-1, within(1e-6));
        assertThat(FollowedFeature.correlation(place, values, 0)).isEqualTo(0, within(1e-9));
    }

    @Test
    void saysNothingOfWhatNeverChanges() {
        var spaces = List.of(" ", " ", " ");
        assertThat(FollowedFeature.in(spaces, new float[][] {{1}, {2}, {3}}))
                .extracting(FollowedFeature::feature)
                .containsExactly(TextFeature.PLACE_IN_LINE);
    }
}
