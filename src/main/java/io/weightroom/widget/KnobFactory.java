package io.weightroom.widget;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.lesson.LayerList;
import io.weightroom.lesson.SpecRefused;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.OptimizerSpec.Adagrad;
import io.weightroom.spec.OptimizerSpec.Adam;
import io.weightroom.spec.OptimizerSpec.Adamw;
import io.weightroom.spec.OptimizerSpec.Rmsprop;
import io.weightroom.spec.OptimizerSpec.Sgd;
import io.weightroom.spec.TrainingSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Makes the field for each hyperparameter that an author lets a learner adjust. */
final class KnobFactory {

    private static final int MOST_EPOCHS = 10_000;
    private static final List<OptimizerSpec> OPTIMIZERS =
            List.of(
                    new Sgd(0, false, 0),
                    new Sgd(0.9, false, 0),
                    new Sgd(0.9, true, 0),
                    new Rmsprop(0),
                    new Adagrad(0),
                    new Adam(0),
                    new Adamw(0.01));

    private static final String NUMBER = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

    private KnobFactory() {}

    static Knob<?, ?> make(Hyperparameter hyperparameter, TrainingSpec spec) {
        return switch (hyperparameter) {
            case LEARNING_RATE -> learningRate();
            case OPTIMIZER -> optimizer(spec);
            case BATCH_SIZE -> batchSize();
            case EPOCHS ->
                    whole(
                            hyperparameter,
                            "Epochs",
                            1,
                            MOST_EPOCHS,
                            TrainingSpec::epochs,
                            (d, v) -> d.epochs = v);
            case SEED -> seed();
            case SAMPLES ->
                    whole(
                            hyperparameter,
                            "Samples",
                            10,
                            1_000_000,
                            KnobFactory::samples,
                            SpecDraft::samples);
            case NOISE -> noise();
            case LAYERS -> layers();
        };
    }

    private static Knob<TextField, String> learningRate() {
        var expected = "Type a number greater than 0, such as 0.001.";
        return number(
                Hyperparameter.LEARNING_RATE,
                "Learning rate",
                spec -> Figures.chosen(spec.learningRate()),
                (draft, value) -> {
                    require(
                            value > 0 && Double.isFinite(value),
                            "A learning rate is greater than 0: at 0 nothing would move, and below it the loss would climb.");
                    draft.learningRate = value;
                },
                expected);
    }

    private static Knob<Select<OptimizerSpec>, OptimizerSpec> optimizer(TrainingSpec spec) {
        var items = new LinkedHashSet<OptimizerSpec>();
        items.add(spec.optimizer());
        items.addAll(OPTIMIZERS);
        var field = new Select<OptimizerSpec>();
        field.setLabel("Optimizer");
        field.setItems(items);
        field.setItemLabelGenerator(KnobFactory::name);
        field.setManualValidation(true);
        return new Knob<>(
                Hyperparameter.OPTIMIZER,
                field,
                TrainingSpec::optimizer,
                (draft, value) -> draft.optimizer = value,
                "Choose an optimizer.");
    }

    /** {@code sgd, momentum 0.9}. */
    static String name(OptimizerSpec optimizer) {
        var decay =
                optimizer.weightDecay() == 0 || optimizer instanceof Adamw
                        ? ""
                        : ", weight decay " + Figures.chosen(optimizer.weightDecay());
        if (optimizer instanceof Sgd sgd && sgd.momentum() > 0) {
            return (sgd.nesterov() ? "sgd, nesterov " : "sgd, momentum ")
                    + Figures.chosen(sgd.momentum())
                    + decay;
        }
        return optimizer.name() + decay;
    }

    private static Knob<ComboBox<String>, String> batchSize() {
        var field = new ComboBox<String>("Batch size");
        field.setItems("1", "8", "16", "32", "64", "128", "256", "512", "all");
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(event -> field.setValue(event.getDetail()));
        field.setManualValidation(true);
        var expected = "A batch has at least 1 sample; type a whole number, or all.";
        return new Knob<>(
                Hyperparameter.BATCH_SIZE,
                field,
                spec -> spec.batchSize().text(),
                (draft, value) -> {
                    var word = value.strip().toLowerCase(Locale.ROOT);
                    require(word.equals("all") || word.matches("0*[1-9][0-9]{0,8}"), expected);
                    draft.batchSize =
                            word.equals("all")
                                    ? new BatchSize.All()
                                    : new BatchSize.Of(Integer.parseInt(word));
                },
                expected);
    }

    private static Knob<TextField, String> seed() {
        return number(
                Hyperparameter.SEED,
                "Seed",
                spec -> String.valueOf(spec.seed()),
                (draft, value) -> {
                    require(
                            value >= 0 && value <= 1e9 && value == Math.rint(value),
                            "A seed is a whole number from 0 to 1,000,000,000.");
                    draft.seed = value.longValue();
                },
                "Type a whole number, such as 42.");
    }

    private static Knob<TextField, String> noise() {
        return number(
                Hyperparameter.NOISE,
                "Noise",
                spec ->
                        Figures.chosen(
                                spec.dataset() instanceof DatasetSpec.Points p ? p.noise() : 0),
                (draft, value) -> {
                    require(value >= 0 && value <= 2, "Noise is a number from 0 to 2.");
                    draft.noise(value);
                },
                "Type a number from 0 to 2, such as 0.1.");
    }

    private static Knob<TextField, String> layers() {
        var field = new TextField("Layers");
        field.addClassName("wr-wide");
        field.setManualValidation(true);
        field.getElement().setAttribute("spellcheck", "false");
        return new Knob<>(
                Hyperparameter.LAYERS,
                field,
                spec -> LayerList.write(spec.layers()),
                (draft, value) -> {
                    try {
                        draft.layers = LayerList.read(value);
                    } catch (SpecRefused e) {
                        throw new Knob.Unusable(
                                RunWords.sentence(e.problems().getFirst().message()));
                    }
                },
                "Type layers with commas between, such as linear 8, relu, linear 2.");
    }

    /** Puts a whole number into a draft. */
    private interface WholeTurn {
        void apply(SpecDraft draft, int value);
    }

    private static Knob<TextField, String> whole(
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
                    require(value >= least && value <= most && value == Math.rint(value), sentence);
                    turn.apply(draft, value.intValue());
                },
                sentence);
    }

    private static int samples(TrainingSpec spec) {
        return switch (spec.dataset()) {
            case DatasetSpec.Points p -> p.samples();
            case DatasetSpec.Catalogued c -> c.samples().orElse(60_000);
        };
    }

    /** A text field: a number field would take 1e9 for 1, and say nothing. */
    private static Knob<TextField, String> number(
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
                    require(value.strip().matches(NUMBER), expected);
                    turn.apply(draft, Double.parseDouble(value.strip()));
                },
                expected);
    }

    private static void require(boolean usable, String sentence) throws Knob.Unusable {
        if (!usable) {
            throw new Knob.Unusable(sentence);
        }
    }
}
