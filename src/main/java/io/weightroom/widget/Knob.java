package io.weightroom.widget;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import java.util.function.Function;

/**
 * A hyperparameter that the learner may turn: one field, what it does to the spec, and the sentence
 * that stands at the field while its value cannot be used.
 */
final class Knob<F extends AbstractSinglePropertyField<F, V> & HasValidationProperties, V> {

    /** Puts a value into a draft. */
    @FunctionalInterface
    interface Turn<V> {
        /**
         * @throws Unusable with a sentence for the learner
         */
        void apply(SpecDraft draft, V value) throws Unusable;
    }

    /** A value that nothing can be trained with; the message is a sentence. */
    static final class Unusable extends Exception {
        Unusable(String message) {
            super(message);
        }
    }

    private final Hyperparameter hyperparameter;
    private final F field;
    private final Function<TrainingSpec, V> read;
    private final Turn<V> turn;
    private final String expected;
    private Component shown;
    private Runnable changed = () -> {};

    /**
     * @param expected the sentence where the field is empty or holds no number
     */
    Knob(
            Hyperparameter hyperparameter,
            F field,
            Function<TrainingSpec, V> read,
            Turn<V> turn,
            String expected) {
        this.hyperparameter = hyperparameter;
        this.field = field;
        this.read = read;
        this.turn = turn;
        this.expected = expected;
        shown = field;
    }

    Hyperparameter hyperparameter() {
        return hyperparameter;
    }

    F field() {
        return field;
    }

    /** What stands on the page: the field, or something that it is a part of. */
    Component shown() {
        return shown;
    }

    Knob<F, V> shownIn(Component around) {
        shown = around;
        return this;
    }

    /** The learner has chosen {@code value} otherwise than in the field. */
    void turn(V value) {
        field.setValue(value);
        changed.run();
    }

    /** The learner has chosen what {@code spec} says. */
    void turnTo(TrainingSpec spec) {
        show(spec);
        changed.run();
    }

    void show(TrainingSpec spec) {
        field.setValue(read.apply(spec));
        field.setInvalid(false);
    }

    /** Calls {@code changed} when the learner, not the page, has changed the value. */
    void onChange(Runnable changed) {
        this.changed = changed;
        field.addValueChangeListener(
                (HasValue.ValueChangeListener<HasValue.ValueChangeEvent<V>>)
                        event -> {
                            if (event.isFromClient()) {
                                changed.run();
                            }
                        });
    }

    /** Whether the field's value went into {@code draft}; where not, the field says why. */
    boolean apply(SpecDraft draft) {
        if (field.isEmpty()) {
            refuse(expected);
            return false;
        }
        try {
            turn.apply(draft, field.getValue());
            field.setInvalid(false);
            return true;
        } catch (Unusable e) {
            refuse(String.valueOf(e.getMessage()));
            return false;
        }
    }

    void refuse(String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }
}
