package io.weightroom.classifiers;

import io.weightroom.data.Sha256;
import io.weightroom.models.Model;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The networks that come with Weightroom, seen as classifiers. */
final class ShippedCards {

    private ShippedCards() {}

    /**
     * @param weights its file
     */
    static ClassifierCard card(Model model, Path weights) {
        try {
            return new ClassifierCard(
                    model.name(),
                    model.card().title(),
                    ClassifierCard.Origin.SHIPPED,
                    model.card().classNames(),
                    preparation(model.weights().input()),
                    Files.size(weights),
                    OptionalLong.of(model.network().totalParameters()),
                    features(model).values(),
                    Sha256.of(weights),
                    Optional.empty(),
                    Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Preparation preparation(Shape input) {
        return Preparation.plain(input.size(0), input.size(1));
    }

    /** Index of the last linear layer. */
    static int head(List<LayerSpec> layers) {
        int head = layers.size() - 1;
        while (!(layers.get(head) instanceof LayerSpec.Linear)) {
            head--;
        }
        return head;
    }

    /** Its layers without the last linear one. */
    static List<LayerSpec> beforeHead(Model model) {
        return model.spec().layers().subList(0, head(model.spec().layers()));
    }

    private static Shape features(Model model) {
        return model.network().outputs().get(head(model.spec().layers()) - 1);
    }
}
