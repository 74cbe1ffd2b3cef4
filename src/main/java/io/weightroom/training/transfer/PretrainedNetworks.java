package io.weightroom.training.transfer;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Tensor;
import java.util.List;
import java.util.Optional;

/** The trained networks that others can begin with. May be asked from any thread. */
public interface PretrainedNetworks {

    /** Knows no network. */
    PretrainedNetworks NONE =
            new PretrainedNetworks() {
                @Override
                public List<String> names() {
                    return List.of();
                }

                @Override
                public Optional<PretrainedBase> find(String name) {
                    return Optional.empty();
                }

                @Override
                public List<Tensor> tensors(String name) {
                    return List.of();
                }

                @Override
                public float[] features(String name, float[] picture) {
                    throw new IllegalArgumentException("no network " + name);
                }
            };

    List<String> names();

    Optional<PretrainedBase> find(String name);

    /**
     * What the layers of an open network were trained to, named as they are counted there: {@code
     * 0.weight}, {@code 6.1.running_mean}.
     */
    List<Tensor> tensors(String name);

    /**
     * Features of one picture, by a network that is not open.
     *
     * @param picture of the shape that its base names, values 0..1
     * @throws RuntimeException saying why, where it does not answer
     */
    float[] features(String name, float[] picture);

    /**
     * The spec with its pretrained layer found.
     *
     * @throws IllegalArgumentException where there is no such network, or it cannot be used so;
     *     says what can
     */
    default TrainingSpec resolve(TrainingSpec spec) {
        if (spec.layers().stream()
                .noneMatch(l -> l instanceof LayerSpec.Pretrained p && p.base().isEmpty())) {
            return spec;
        }
        var draft = spec.draft();
        draft.layers =
                spec.layers().stream()
                        .map(l -> l instanceof LayerSpec.Pretrained p ? resolve(p) : l)
                        .toList();
        return draft.spec();
    }

    private LayerSpec resolve(LayerSpec.Pretrained layer) {
        var base = layer.base().or(() -> find(layer.name()));
        if (base.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: expected one of the trained networks that are here, %s, found %s"
                            .formatted(layer.text(), String.join(", ", names()), layer.name()));
        }
        if (!base.get().isOpen() && !layer.isFixed()) {
            throw new IllegalArgumentException(
                    "%s: expected frozen, since only the file of %s is here and its layers are not known, found %s"
                            .formatted(layer.text(), layer.name(), layer.tuning().text()));
        }
        return new LayerSpec.Pretrained(layer.name(), layer.tuning(), base);
    }
}
