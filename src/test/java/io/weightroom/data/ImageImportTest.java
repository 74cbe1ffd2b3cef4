package io.weightroom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.data.images.PictureZips;
import io.weightroom.data.images.ReadingProgress;
import io.weightroom.spec.DatasetSpec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zip of pictures on its way into the data folder, and how it is opened from there. */
class ImageImportTest {

    @TempDir Path home;
    @TempDir Path data;

    private DatasetCatalog catalog;
    private ImageImport imports;

    @BeforeEach
    void setUp() {
        catalog = new DatasetCatalog(home, Optional.of(data));
        imports = new ImageImport(catalog);
    }

    @Test
    void keepsAZipThatCanBeReadAndOpensItByName() throws IOException {
        var part = imports.receive(new ByteArrayInputStream(PictureZips.pets(10)));
        assertThat(catalog.images().names()).isEmpty();
        var found = imports.check(part, "my-pets", ReadingProgress.SILENT);
        assertThat(found.dataset().training().count()).isEqualTo(16);
        assertThat(catalog.images().names()).isEmpty();

        imports.keep(part, "my-pets");
        assertThat(catalog.images().names()).containsExactly("my-pets");
        assertThat(catalog.images().counts("my-pets").classes()).containsExactly("cats", "dogs");
        assertThat(open("my-pets", OptionalInt.of(6)).training().labels())
                .containsExactlyInAnyOrder(0, 0, 0, 1, 1, 1);
        assertThat(open("my-pets", OptionalInt.empty()).generated()).isFalse();

        var more = imports.receive(new ByteArrayInputStream(PictureZips.pets(20)));
        imports.keep(more, "my-pets");
        assertThat(open("my-pets", OptionalInt.empty()).training().count()).isEqualTo(32);

        imports.remove("my-pets");
        assertThatThrownBy(() -> open("my-pets", OptionalInt.empty()))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining("my-pets is not here: put a folder my-pets/ or my-pets.zip");
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() {
        var broken =
                new java.io.InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the browser is gone");
                    }
                };
        assertThatThrownBy(() -> imports.receive(broken)).isInstanceOf(IOException.class);
        assertThat(home.resolve("data")).isEmptyDirectory();
    }

    @Test
    void refusesNamesThatAreTaken() throws IOException {
        var part = imports.receive(new ByteArrayInputStream(PictureZips.pets(10)));
        Files.write(data.resolve("pets.zip"), PictureZips.pets(10));
        assertThatThrownBy(() -> imports.check(part, "mnist", ReadingProgress.SILENT))
                .hasMessage("mnist is the name of another data set");
        assertThatThrownBy(() -> imports.check(part, "pets", ReadingProgress.SILENT))
                .hasMessageContaining("where the host has put it");
        assertThatThrownBy(() -> imports.check(part, "../pets", ReadingProgress.SILENT))
                .hasMessageContaining("expected a name of 1 to 40 small letters");
    }

    @Test
    void makesANameOfAFileName() {
        assertThat(ImageImport.name("My Pets (2).ZIP")).isEqualTo("my-pets-2");
        assertThat(ImageImport.name("../../etc/passwd.zip")).isEqualTo("etc-passwd");
        assertThat(ImageImport.name("….zip")).isEmpty();
    }

    @Test
    void paintsPetsWhereThereAreNoPhotos() throws IOException {
        var asked = new DatasetSpec.Images("cats-vs-dogs", 32, OptionalInt.of(100));
        var painted = catalog.standIn(asked).orElseThrow();
        assertThat(painted)
                .isEqualTo(new DatasetSpec.Images("sketch-pets", 32, OptionalInt.of(100)));
        var pets = catalog.open(painted, .8, 1);
        assertThat(pets.generated()).isTrue();
        assertThat(pets.title()).contains("generated");
        assertThat(pets.training().shape().sizes()).containsExactly(3, 32, 32);
        assertThat(catalog.available(painted)).hasValue(2000);

        Files.write(data.resolve("cats-vs-dogs.zip"), PictureZips.pets(10));
        assertThat(catalog.standIn(asked)).isEmpty();
    }

    private Dataset open(String name, OptionalInt samples) {
        return catalog.open(new DatasetSpec.Images(name, 16, samples), .8, 1);
    }
}
