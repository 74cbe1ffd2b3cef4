package io.weightroom.data.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.text.Characters;
import io.weightroom.spec.DatasetSpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesTest {

    @TempDir Path home;

    @Test
    void hasAsManyNamesOfEachLanguageAndNoneTwice() {
        var all = new HashSet<String>();
        for (var language : DatasetSpec.Names.LANGUAGES) {
            assertThat(GivenNames.of(language)).hasSize(200);
            GivenNames.of(language).forEach(name -> all.add(GivenNames.letters(name)));
        }
        assertThat(all).hasSize(2_400).allMatch(name -> name.matches("\\p{Ll}{2,12}"));
    }

    @Test
    void knowsANameHoweverItIsWritten() {
        assertThat(GivenNames.languageOf(" giulia")).contains("Italian");
        assertThat(GivenNames.languageOf("İLKAY")).contains("Turkish");
        assertThat(GivenNames.languageOf("Pa\u0308ivi")).contains("Finnish");
        assertThat(GivenNames.languageOf("Xqz")).isEmpty();
    }

    @Test
    void holdsOutAFifthOfEachLanguage() {
        var names = NameLetters.dataset();
        assertThat(names.training().count()).isEqualTo(1_920);
        assertThat(names.training().isText()).isFalse();
        for (int label = 0; label < names.classes(); label++) {
            int language = label;
            assertThat(Arrays.stream(names.test().labels()).filter(l -> l == language)).hasSize(40);
        }
        assertThat(NameLetters.written(names.training()))
                .hasSize(1_920)
                .doesNotContainAnyElementsOf(NameLetters.written(names.test()));
    }

    @Test
    void padsInFrontSoThatTheLastStepIsALetter() {
        var names = NameLetters.dataset();
        assertThat(names.tokens()).startsWith(Characters.UNKNOWN_NAME, "a", "b");
        for (var input : List.of(names.training().input(0), names.test().input(1))) {
            assertThat(input).hasSize(DatasetSpec.Names.LETTERS).startsWith(0);
            assertThat(input[input.length - 1]).isPositive();
        }
    }

    @Test
    void writesALineForEachNameInAMixedOrder() {
        assertThat(GivenNames.text().lines())
                .hasSize(2_400)
                .contains("Italian: Giulia", "Turkish: Büşra")
                .doesNotHaveDuplicates();
        assertThat(GivenNames.text().lines().limit(60).map(l -> l.split(":")[0]).distinct())
                .hasSizeGreaterThan(9);
    }

    @Test
    void isHereWithoutAnyFile() {
        var catalog = new DatasetCatalog(home, Optional.empty());
        assertThat(catalog.open(new DatasetSpec.Names(), 0, 7).classNames())
                .isEqualTo(DatasetSpec.Names.LANGUAGES);
        var text = catalog.open(new DatasetSpec.Text(DatasetSpec.Text.NAMES, 64), 0, 7);
        assertThat(text.training().isText()).isTrue();
        assertThat(text.title()).isEqualTo("Given names");
    }
}
