package io.weightroom.widget;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.lesson.LayerList;
import io.weightroom.lesson.SpecRefused;
import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.InitSpec;
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
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the field for each hyperparameter that an author lets a learner adjust. */
final class KnobFactory {

    private static final List<OptimizerSpec> OPTIMIZERS =
            List.of(
                    new Sgd(0, false, 0),
                    new Sgd(0.9, false, 0),
                    new Sgd(0.9, true, 0),
                    new Rmsprop(0),
                    new Adagrad(0),
                    new Adam(0),
                    new Adamw(0.01));

    private static final List<List<AugmentSpec>> AUGMENTATIONS =
            List.of(
                    List.of(new AugmentSpec.Flip()),
                    List.of(new AugmentSpec.Flip(), new AugmentSpec.Crop()),
                    List.of(
                            new AugmentSpec.Flip(),
                            new AugmentSpec.Rotate(10),
                            new AugmentSpec.Crop(),
                            new AugmentSpec.Jitter()));

    private KnobFactory() {}

    /**
     * @param available asked for the size of the whole training split
     */
    static Knob<?, ?> make(
            Hyperparameter hyperparameter, TrainingSpec spec, Supplier<OptionalInt> available) {
        return switch (hyperparameter) {
            case LEARNING_RATE -> NumberKnobs.learningRate();
            case OPTIMIZER -> optimizer(spec);
            case BATCH_SIZE -> batchSize();
            case EPOCHS -> NumberKnobs.epochs();
            case SEED -> NumberKnobs.seed();
            case SAMPLES -> NumberKnobs.samples(available);
            case NOISE -> NumberKnobs.noise();
            case LAYERS -> layers();
            case INIT -> init(spec);
            case AUGMENT -> augment(spec);
            case SECONDS -> NumberKnobs.seconds();
            case TEXT -> throw new IllegalArgumentException("a text is chosen by TextChoice");
        };
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

    private static Knob<Select<InitSpec>, InitSpec> init(TrainingSpec spec) {
        var field = InitSelect.make(spec.init());
        field.setManualValidation(true);
        return new Knob<>(
                Hyperparameter.INIT,
                field,
                TrainingSpec::init,
                (draft, value) -> draft.init = value,
                "Choose how weights start.");
    }

    private static Knob<Select<List<AugmentSpec>>, List<AugmentSpec>> augment(TrainingSpec spec) {
        var items = new LinkedHashSet<List<AugmentSpec>>();
        items.add(List.of());
        items.add(spec.augment());
        items.addAll(AUGMENTATIONS);
        var field = new Select<List<AugmentSpec>>();
        field.setLabel("Augmentation");
        field.setItems(items);
        field.setItemLabelGenerator(KnobFactory::name);
        field.setManualValidation(true);
        return new Knob<>(
                Hyperparameter.AUGMENT,
                field,
                TrainingSpec::augment,
                (draft, value) -> draft.augment = value,
                "Choose how pictures are changed.");
    }

    private static String name(List<AugmentSpec> augment) {
        return augment.isEmpty()
                ? "none"
                : augment.stream().map(AugmentSpec::text).collect(Collectors.joining(", "));
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

    static void require(boolean usable, String sentence) throws Knob.Unusable {
        if (!usable) {
            throw new Knob.Unusable(sentence);
        }
    }
}
