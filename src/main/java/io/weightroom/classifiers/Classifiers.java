package io.weightroom.classifiers;

import io.weightroom.models.Model;
import io.weightroom.models.Models;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All classifiers of this machine, by name. Any threads may ask at once. */
public final class Classifiers implements AutoCloseable {

    private final Models shipped;
    private final Map<String, ClassifierCard> cards = new ConcurrentHashMap<>();

    public Classifiers(Models shipped) {
        this.shipped = shipped;
    }

    /** Those that come with Weightroom first, broken ones of the host's too. */
    public List<ClassifierCard> cards() {
        return shipped.all().stream().map(this::card).toList();
    }

    public Optional<ClassifierCard> card(String name) {
        return shipped.find(name).map(this::card);
    }

    private ClassifierCard card(Model model) {
        return cards.computeIfAbsent(
                model.name(), name -> Shipped.card(model, shipped.weights(name)));
    }

    /**
     * Shows a classifier one picture and waits for what it makes of it. Must not be called with a
     * page locked: a queue may be before it, and it may take its time.
     *
     * @param input planes as {@link Preparation} gives them
     * @param caller whose turn it is: callers take turns, whoever asks most. A learner's id, for
     *     example
     * @throws ClassifierUnavailable where there is none of this name, it is broken, the input does
     *     not fit, or it does not answer
     */
    public Seen look(String name, float[] input, String caller) {
        var model = shipped.find(name).orElseThrow(() -> unknown(name));
        int expected = model.weights().input().values();
        if (input.length != expected) {
            throw new ClassifierUnavailable(
                    "%s: expected %,d numbers (a picture of shape %s), found %,d"
                            .formatted(name, expected, model.weights().input(), input.length));
        }
        return Shipped.look(model, input);
    }

    private ClassifierUnavailable unknown(String name) {
        return new ClassifierUnavailable(
                "expected one of %s, found \"%s\""
                        .formatted(
                                String.join(
                                        ", ", cards().stream().map(ClassifierCard::name).toList()),
                                name));
    }

    @Override
    public void close() {}
}
