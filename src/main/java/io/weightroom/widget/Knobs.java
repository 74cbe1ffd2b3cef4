package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The hyperparameters that a learner may turn, in the author's order. */
final class Knobs extends Div {

    private final TrainingSpec base;
    private final List<Knob<?, ?>> knobs;

    /**
     * @param available asked for the size of the whole training split
     */
    Knobs(TrainingSpec base, List<Hyperparameter> adjustable, Supplier<OptionalInt> available) {
        this(base, adjustable, available, Optional.empty());
    }

    /**
     * @param text the knob for a text to train on; without it there is none
     */
    Knobs(
            TrainingSpec base,
            List<Hyperparameter> adjustable,
            Supplier<OptionalInt> available,
            Optional<Knob<?, ?>> text) {
        this.base = base;
        addClassName("wr-knobs");
        knobs =
                adjustable.stream()
                        .filter(h -> h != Hyperparameter.TEXT || text.isPresent())
                        .<Knob<?, ?>>map(
                                h ->
                                        h == Hyperparameter.TEXT
                                                ? text.get()
                                                : KnobFactory.make(h, base, available))
                        .toList();
        for (var knob : knobs) {
            add(knob.shown());
            if (knob.hyperparameter() == Hyperparameter.LEARNING_RATE) {
                knob.field().getElement().getClassList().add("wr-lr");
                knob.field()
                        .getElement()
                        .setAttribute("title", "Can be changed while the network is training.");
            }
        }
        show(base);
    }

    /** Shows a run's own values; what is not adjustable stays the lesson's. */
    void show(TrainingSpec spec) {
        knobs.forEach(knob -> knob.show(spec));
    }

    void onChange(Consumer<Hyperparameter> changed) {
        knobs.forEach(knob -> knob.onChange(() -> changed.accept(knob.hyperparameter())));
    }

    boolean has(Hyperparameter hyperparameter) {
        return knobs.stream().anyMatch(knob -> knob.hyperparameter() == hyperparameter);
    }

    /** Turns one knob to what {@code spec} says, as if the learner had. */
    void turn(Hyperparameter hyperparameter, TrainingSpec spec) {
        knobs.stream()
                .filter(knob -> knob.hyperparameter() == hyperparameter)
                .forEach(knob -> knob.turnTo(spec));
    }

    /** What would be trained now; empty where a field says why it cannot be. */
    Optional<TrainingSpec> spec() {
        var draft = base.draft();
        boolean usable = true;
        for (var knob : knobs) {
            usable &= knob.apply(draft);
        }
        return usable ? Optional.of(draft.spec()) : Optional.empty();
    }

    /** Puts a refusal at the field it names; false where there is no such field. */
    boolean refuse(String message) {
        for (var knob : knobs) {
            var key = knob.hyperparameter().text();
            if (message.startsWith(key + ":")
                    || key.equals("layers") && message.startsWith("layer ")) {
                knob.refuse(RunWords.sentence(message));
                return true;
            }
        }
        return false;
    }
}
