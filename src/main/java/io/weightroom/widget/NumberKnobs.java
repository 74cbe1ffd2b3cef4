package io.weightroom.widget;

import com.vaadin.flow.component.textfield.TextField;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** The fields for hyperparameters that are numbers: typed as a learner writes them, 1e-3 too. */
final class NumberKnobs {

    private static final int MOST_EPOCHS = 10_000;
    private static final int MOST_SECONDS = 600;
    private static final int FEWEST_SAMPLES = 10;
    private static final int MOST_SAMPLES = 1_000_000;
    private static final String NUMBER = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

    private NumberKnobs() {}

    static Knob<TextField, String> learningRate() {
        var knob =
                number(
                        Hyperparameter.LEARNING_RATE,
                        "Learning rate",
                        spec -> Figures.chosen(spec.learningRate()),
                        (draft, value) -> {
                            KnobFactory.require(
                                    value > 0 && Double.isFinite(value),
                                    "A learning rate is greater than 0: at 0 nothing would move, and below it the loss would climb.");
                            draft.learningRate = value;
                        },
                        "Type a number greater than 0, such as 0.001.");
        return LogSlider.below(knob, 1e-5, 10, false);
    }

    static Knob<TextField, String> epochs() {
        return whole(
                Hyperparameter.EPOCHS,
                "Epochs",
                1,
                MOST_EPOCHS,
                TrainingSpec::epochs,
                (draft, value) -> draft.epochs = value);
    }

    /**
     * At the full count the spec says nothing of samples, as a lesson that takes all says nothing.
     */
    static Knob<TextField, String> samples(Supplier<OptionalInt> available) {
        var all = available.get();
        var knob =
                whole(
                        Hyperparameter.SAMPLES,
                        "Samples",
                        FEWEST_SAMPLES,
                        all.orElse(MOST_SAMPLES),
                        spec -> samples(spec, all),
                        (draft, value) -> {
                            if (all.isPresent() && value == all.getAsInt()) {
                                draft.allSamples();
                            } else {
                                draft.samples(value);
                            }
                        });
        return all.isPresent() && all.getAsInt() > FEWEST_SAMPLES
                ? LogSlider.below(knob, FEWEST_SAMPLES, all.getAsInt(), true)
                : knob;
    }

    private static int samples(TrainingSpec spec, OptionalInt all) {
        return switch (spec.dataset()) {
            case DatasetSpec.Points points -> points.samples();
            case DatasetSpec.Own own -> own.points().size();
            case DatasetSpec.TruthTable table -> 4;
            case DatasetSpec.Images images ->
                    images.samples().orElseGet(() -> all.orElse(MOST_SAMPLES));
            case DatasetSpec.OwnPictures own -> all.orElse(MOST_SAMPLES);
            case DatasetSpec.Text text -> all.orElse(MOST_SAMPLES);
            case DatasetSpec.Tokens tokens -> all.orElse(MOST_SAMPLES);
            case DatasetSpec.Catalogued named ->
                    named.samples().orElseGet(() -> all.orElse(MOST_SAMPLES));
        };
    }

    static Knob<TextField, String> seconds() {
        var sentence =
                "Seconds of training: a number from 1 to %s."
                        .formatted(Figures.count(MOST_SECONDS));
        return number(
                Hyperparameter.SECONDS,
                "Seconds",
                spec -> Figures.chosen(spec.seconds()),
                (draft, value) -> {
                    KnobFactory.require(value >= 1 && value <= MOST_SECONDS, sentence);
                    draft.seconds = value;
                },
                sentence);
    }

    static Knob<TextField, String> seed() {
        return number(
                Hyperparameter.SEED,
                "Seed",
                spec -> String.valueOf(spec.seed()),
                (draft, value) -> {
                    KnobFactory.require(
                            value >= 0 && value <= 1e9 && value == Math.rint(value),
                            "A seed is a whole number from 0 to 1,000,000,000.");
                    draft.seed = value.longValue();
                },
                "Type a whole number, such as 42.");
    }

    static Knob<TextField, String> noise() {
        return number(
                Hyperparameter.NOISE,
                "Noise",
                spec ->
                        Figures.chosen(
                                spec.dataset() instanceof DatasetSpec.Points p ? p.noise() : 0),
                (draft, value) -> {
                    KnobFactory.require(value >= 0 && value <= 2, "Noise is a number from 0 to 2.");
                    draft.noise(value);
                },
                "Type a number from 0 to 2, such as 0.1.");
    }

    /** Puts a whole number into a draft. */
    private interface WholeTurn {
        void apply(SpecDraft draft, int value);
    }

    static Knob<TextField, String> whole(
            Hyperparameter hyperparameter,
            String label,
            int least,
            int most,
            ToIntFunction<TrainingSpec> read,
            WholeTurn turn) {
        var sentence =
                "%s: a whole number from %s to %s."
                        .formatted(label, Figures.count(least), Figures.count(most));
        return number(
                hyperparameter,
                label,
                spec -> String.valueOf(read.applyAsInt(spec)),
                (draft, value) -> {
                    KnobFactory.require(
                            value >= least && value <= most && value == Math.rint(value), sentence);
                    turn.apply(draft, value.intValue());
                },
                sentence);
    }

    /** A text field: a number field would take 1e9 for 1, and say nothing. */
    static Knob<TextField, String> number(
            Hyperparameter hyperparameter,
            String label,
            Function<TrainingSpec, String> read,
            Knob.Turn<Double> turn,
            String expected) {
        var field = new TextField(label);
        field.setManualValidation(true);
        field.getElement().setAttribute("inputmode", "decimal");
        return new Knob<>(
                hyperparameter,
                field,
                read,
                (draft, value) -> {
                    KnobFactory.require(value.strip().matches(NUMBER), expected);
                    turn.apply(draft, Double.parseDouble(value.strip()));
                },
                expected);
    }
}
