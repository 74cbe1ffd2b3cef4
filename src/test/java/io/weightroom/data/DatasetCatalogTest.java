package io.weightroom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.spec.DatasetSpec.Catalogued;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCatalogTest {

    @TempDir Path home;
    @TempDir Path data;

    private DatasetCatalog catalog;

    @BeforeEach
    void setUp() {
        catalog = new DatasetCatalog(home, Optional.of(data));
    }

    @Test
    void readsFromTheHostsFolderBeforeTheHome() throws IOException {
        IdxFiles.write(home.resolve("data/mnist"), 30);
        assertThat(all("mnist").training().count()).isEqualTo(30);

        IdxFiles.write(data.resolve("mnist"), 40);
        var other = new DatasetCatalog(home, Optional.of(data));
        var dataset = other.open(new Catalogued("mnist", OptionalInt.empty()), .8, 1);

        assertThat(dataset.training().count()).isEqualTo(40);
        assertThat(dataset.test().count()).isEqualTo(10);
        assertThat(dataset.classNames()).hasSize(10);
        assertThat(dataset.generated()).isFalse();
    }

    @Test
    void saysWhatToPutWhere() {
        assertThat(catalog.isHere("mnist")).isFalse();
        assertThatThrownBy(() -> all("mnist"))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining("MNIST is not here: put train-images-idx3-ubyte.gz, ")
                .hasMessageContaining(data.resolve("mnist").toString())
                .hasMessageContaining(home.resolve("data/mnist").toString())
                .hasMessageContaining("./weightroom data get mnist");
    }

    @Test
    void findsFilesThatComeLater() throws IOException {
        assertThatThrownBy(() -> all("mnist")).isInstanceOf(DatasetUnavailable.class);
        IdxFiles.write(data.resolve("mnist"), 30);
        assertThat(all("mnist").training().count()).isEqualTo(30);
        assertThat(catalog.standIn("mnist")).isEmpty();
    }

    @Test
    void namesTheDataSetsThatItKnows() {
        assertThatThrownBy(() -> all("minst"))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining("unknown data set \"minst\"; expected one of mnist, ");
    }

    @Test
    void takesTheSameProportionalPartEachTime() throws IOException {
        IdxFiles.write(data.resolve("mnist"), 200);
        var twenty = part(20).training();
        var fifty = part(50).training();

        assertThat(Arrays.stream(twenty.labels()).sorted())
                .containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9);
        assertThat(Arrays.copyOf(fifty.labels(), 20)).isEqualTo(twenty.labels());
        for (int i = 0; i < 20; i++) {
            int image = Math.round(twenty.input(i)[0] * 255);
            assertThat(twenty.labels()[i]).isEqualTo(image % 10);
        }
        assertThat(part(20).training().input(7)).isEqualTo(twenty.input(7));
    }

    @Test
    void refusesMoreSamplesThanThereAre() throws IOException {
        IdxFiles.write(data.resolve("mnist"), 30);
        assertThatThrownBy(() -> part(31))
                .hasMessage("mnist: expected samples from 1 to 30, found 31");
    }

    @Test
    void readsOnceWhenManyAskAtTheSameTime() throws IOException {
        IdxFiles.write(data.resolve("mnist"), 200);
        var distinct = Collections.newSetFromMap(new IdentityHashMap<Dataset, Boolean>());
        distinct.addAll(IntStream.range(0, 32).parallel().mapToObj(i -> all("mnist")).toList());
        assertThat(distinct).hasSize(1);
    }

    @Test
    void knowsTheChecksumOfEachFile() {
        assertThat(catalog.entries())
                .flatExtracting(CatalogueEntry::files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.sha256()).matches("[0-9a-f]{64}"))
                .allSatisfy(file -> assertThat(file.bytes()).isPositive());
    }

    @Test
    void namesAStandInOnlyWhereTheFilesAreAbsent() throws IOException {
        assertThat(catalog.standIn("mnist")).contains("sketch-digits");
        assertThat(catalog.standIn("fashion-mnist")).contains("sketch-clothes");
        assertThat(catalog.standIn("sketch-clothes")).isEmpty();
        IdxFiles.write(data.resolve("mnist"), 30);
        assertThat(catalog.standIn("mnist")).isEmpty();
    }

    @Test
    void drawsSketchDigitsAndSaysThatTheyAreGenerated() {
        var digits = all("sketch-digits");
        assertThat(digits.generated()).isTrue();
        assertThat(digits.title()).contains("generated");
        assertThat(digits.training().count()).isEqualTo(60_000);
        assertThat(digits.test().count()).isEqualTo(5_000);
    }

    @Test
    void takesNoMoreOfAStandInThanThereIs() {
        assertThat(catalog.standIn(new Catalogued("fashion-mnist", OptionalInt.of(60_000))))
                .contains(new Catalogued("sketch-clothes", OptionalInt.of(12_000)));
        assertThat(catalog.standIn(new Catalogued("fashion-mnist", OptionalInt.of(500))))
                .contains(new Catalogued("sketch-clothes", OptionalInt.of(500)));
        var clothes = all("sketch-clothes");
        assertThat(clothes.generated()).isTrue();
        assertThat(clothes.training().count()).isEqualTo(12_000);
        assertThat(clothes.test().count()).isEqualTo(2_000);
    }

    @Test
    void prefersNoPartOfAnIncompleteFolder() throws IOException {
        IdxFiles.write(home.resolve("data/mnist"), 30);
        IdxFiles.write(data.resolve("mnist"), 40);
        Files.delete(data.resolve("mnist/t10k-labels-idx1-ubyte"));
        assertThat(all("mnist").training().count()).isEqualTo(30);
    }

    private Dataset all(String name) {
        return catalog.open(new Catalogued(name, OptionalInt.empty()), .8, 1);
    }

    private Dataset part(int samples) {
        return catalog.open(new Catalogued("mnist", OptionalInt.of(samples)), .8, 1);
    }
}
