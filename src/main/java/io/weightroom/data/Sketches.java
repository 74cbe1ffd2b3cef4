package io.weightroom.data;

import io.weightroom.data.images.ImageFolderReader;
import io.weightroom.data.sketch.SketchDigits;
import io.weightroom.data.sketch.clothes.SketchClothes;
import io.weightroom.data.sketch.pets.SketchPets;
import java.util.function.BiFunction;

/** Data sets that our own generators draw, the same each time. */
final class Sketches {

    /** Where nobody says how large pets shall be. */
    private static final int PETS_SIZE = 64;

    private static final long TRAINING_SEED = 1;
    private static final long TEST_SEED = 2;

    private Sketches() {}

    static Dataset draw(CatalogueEntry entry) {
        return switch (entry.name()) {
            case Catalogue.PETS -> pets(entry, PETS_SIZE);
            case Catalogue.CLOTHES -> dataset(entry, SketchClothes::draw);
            default -> dataset(entry, new SketchDigits()::draw);
        };
    }

    /**
     * @param size pixels a side
     */
    static Dataset pets(CatalogueEntry entry, int size) {
        ImageFolderReader.requireSize(entry.name(), size);
        return dataset(entry, new SketchPets(size)::draw);
    }

    private static Dataset dataset(
            CatalogueEntry entry, BiFunction<Integer, Long, Samples> generator) {
        return new Dataset(
                entry.name(),
                entry.title(),
                true,
                entry.classNames(),
                generator.apply(entry.training(), TRAINING_SEED),
                generator.apply(entry.test(), TEST_SEED));
    }
}
