package io.weightroom.classifiers;

import io.weightroom.models.Models;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.training.Tensor;
import io.weightroom.training.transfer.PretrainedNetworks;
import java.util.List;
import java.util.Optional;

/**
 * The classifiers of this machine as what other networks begin with: those that come with
 * Weightroom by their layers, a host's own by the features that it gives.
 */
public final class ClassifierBases implements PretrainedNetworks {

    /** Who asks when features are computed for training. */
    private static final String CALLER = "features";

    private final Models shipped;
    private final Classifiers classifiers;

    public ClassifierBases(Models shipped, Classifiers classifiers) {
        this.shipped = shipped;
        this.classifiers = classifiers;
    }

    @Override
    public List<String> names() {
        return classifiers.cards().stream()
                .filter(ClassifierCard::isUsable)
                .map(ClassifierCard::name)
                .toList();
    }

    @Override
    public Optional<PretrainedBase> find(String name) {
        return classifiers
                .card(name)
                .filter(ClassifierCard::isUsable)
                .map(
                        card ->
                                new PretrainedBase(
                                        card.preparation().input(),
                                        shipped.find(name)
                                                .map(ShippedCards::beforeHead)
                                                .orElse(List.of()),
                                        card.features(),
                                        card.sha256()));
    }

    /** All that its layers learned but the last one's, which told its own classes apart. */
    @Override
    public List<Tensor> tensors(String name) {
        return shipped.find(name)
                .map(
                        model -> {
                            int head = ShippedCards.head(model.spec().layers());
                            return model.weights().tensors().stream()
                                    .filter(t -> !t.name().startsWith(head + "."))
                                    .toList();
                        })
                .orElse(List.of());
    }

    @Override
    public float[] features(String name, float[] picture) {
        var preparation =
                classifiers
                        .card(name)
                        .orElseThrow(
                                () -> new ClassifierUnavailable(name + " is not here any more"))
                        .preparation();
        return classifiers.look(name, preparation.normalised(picture), CALLER).features();
    }
}
