package io.weightroom.data;

import io.weightroom.data.sketch.clothes.SketchClothes;
import io.weightroom.data.sketch.pets.SketchPets;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The data sets that Weightroom knows by name. */
final class Catalogue {

    static final String PETS = "sketch-pets";
    static final String CLOTHES = "sketch-clothes";

    static final List<CatalogueEntry> ENTRIES =
            List.of(mnist(), fashionMnist(), sketchDigits(), sketchClothes(), sketchPets());

    private Catalogue() {}

    private static CatalogueEntry mnist() {
        return new CatalogueEntry(
                "mnist",
                "MNIST",
                "Handwritten digits, 28x28, grey: 60,000 to train on and 10,000 to test on.",
                "CC BY-SA 3.0",
                "Yann LeCun, Corinna Cortes, Christopher Burges: http://yann.lecun.com/exdb/mnist",
                digits(),
                60_000,
                10_000,
                List.of(
                        new DataFile(
                                "train-images-idx3-ubyte.gz",
                                9_912_422,
                                "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                        new DataFile(
                                "train-labels-idx1-ubyte.gz",
                                28_881,
                                "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                        new DataFile(
                                "t10k-images-idx3-ubyte.gz",
                                1_648_877,
                                "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                        new DataFile(
                                "t10k-labels-idx1-ubyte.gz",
                                4_542,
                                "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")),
                List.of(
                        URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
                        URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/")),
                Optional.of("sketch-digits"));
    }

    private static CatalogueEntry fashionMnist() {
        return new CatalogueEntry(
                "fashion-mnist",
                "Fashion-MNIST",
                "Photos of clothes, 28x28, grey: 60,000 to train on and 10,000 to test on.",
                "MIT",
                "Zalando Research: https://github.com/zalandoresearch/fashion-mnist",
                SketchClothes.CLASSES,
                60_000,
                10_000,
                List.of(
                        new DataFile(
                                "train-images-idx3-ubyte.gz",
                                26_421_880,
                                "08dc20ab1689590a0bcd66e874647b6ee8464e2d501b5a3f1f78831db19a3fdc"),
                        new DataFile(
                                "train-labels-idx1-ubyte.gz",
                                29_515,
                                "b0197879cbda89f3dc7b894f9fd52b858e68ea4182b6947c9d8c2b67e5f18dcc"),
                        new DataFile(
                                "t10k-images-idx3-ubyte.gz",
                                4_422_102,
                                "78dcbbfb5a27efaf1b6c1d616caca68560be8766c5bffcb2791df9273a534229"),
                        new DataFile(
                                "t10k-labels-idx1-ubyte.gz",
                                5_148,
                                "42bd18137a62d5998cdeae52bf3a0676ac6b706f5cf8439b47bb5b151ae3dccf")),
                List.of(
                        URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"),
                        URI.create(
                                "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/")),
                Optional.of(CLOTHES));
    }

    private static CatalogueEntry sketchDigits() {
        return new CatalogueEntry(
                "sketch-digits",
                "Sketch digits (generated)",
                "Digits drawn by Weightroom from pen strokes and chance, 28x28, grey, like MNIST's.",
                "as Weightroom itself",
                "generated here",
                digits(),
                60_000,
                5_000,
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static CatalogueEntry sketchClothes() {
        return new CatalogueEntry(
                CLOTHES,
                "Sketch clothes (generated)",
                "Clothes drawn by Weightroom from outlines, cloth and chance, 28x28, grey, in Fashion-MNIST's classes.",
                "as Weightroom itself",
                "generated here",
                SketchClothes.CLASSES,
                12_000,
                2_000,
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static CatalogueEntry sketchPets() {
        return new CatalogueEntry(
                PETS,
                "Sketch pets (generated)",
                "Cats and dogs painted by Weightroom from ovals, corners and chance, in colour.",
                "as Weightroom itself",
                "generated here",
                SketchPets.CLASSES,
                2_000,
                1_000,
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static List<String> digits() {
        return IntStream.range(0, 10).mapToObj(String::valueOf).toList();
    }
}
