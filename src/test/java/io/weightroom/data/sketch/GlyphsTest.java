package io.weightroom.data.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void knowsManyWaysToWriteEachDigit(int digit) {
        var glyphs = Glyphs.digits().of(digit);
        assertThat(glyphs).hasSizeGreaterThanOrEqualTo(12);
        assertThat(glyphs).extracting(Glyph::name).doesNotHaveDuplicates();
        assertThat(glyphs).allSatisfy(GlyphsTest::isDrawable);
    }

    @Test
    void readsStrokesAndCorners() {
        var glyph =
                Glyphs.read(
                                """
                                # a comment
                                7 barred 1.5
                                  6,8 76,4! 38,-100
                                  24,52 78,46.5
                                """)
                        .of(7)
                        .getFirst();
        assertThat(glyph.name()).isEqualTo("barred");
        assertThat(glyph.weight()).isEqualTo(1.5);
        assertThat(glyph.paths()).hasSize(2);
        assertThat(glyph.paths().getFirst().y()).containsExactly(8, 4, -100);
        assertThat(glyph.paths().getFirst().corner()).containsExactly(false, true, false);
    }

    @Test
    void picksCommonGlyphsMoreOften() {
        var glyphs = Glyphs.read("1 often 3\n  0,0 1,1\n1 seldom 1\n  0,0 1,1\n").of(1);
        var random = new SplittableRandom(1);
        Map<String, Integer> picked = new HashMap<>();
        for (int i = 0; i < 4000; i++) {
            picked.merge(Glyphs.pick(glyphs, random).name(), 1, Integer::sum);
        }
        assertThat(picked.get("often")).isBetween(2850, 3150);
    }

    private static void isDrawable(Glyph glyph) {
        assertThat(glyph.weight()).isPositive();
        assertThat(glyph.paths()).isNotEmpty();
        for (var path : glyph.paths()) {
            assertThat(path.size()).isGreaterThanOrEqualTo(2);
            assertThat(Arrays.stream(path.y())).allMatch(y -> y > -30 && y < 130);
        }
    }
}
