package io.weightroom.widget;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.weightroom.spec.Activation;
import io.weightroom.spec.DeepNetwork;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/** What a learner turns to build a deep network: how deep, how wide, of what, from what start. */
final class DepthKnobs extends Div {

    private static final List<Integer> WIDTHS = List.of(4, 8, 16, 32, 64, 128, 256);

    private final Select<Integer> depth = new Select<>();
    private final Select<Integer> width = new Select<>();
    private final Select<Activation> activation = new Select<>();
    private final Select<InitSpec> init;
    private TrainingSpec base;

    /**
     * @param turned called when the learner has changed one
     */
    DepthKnobs(TrainingSpec spec, Runnable turned) {
        base = spec;
        addClassName("wr-knobs");
        init = InitSelect.make(spec.init());
        add(
                labelled(depth, "Hidden layers"),
                labelled(width, "Neurons in each"),
                labelled(activation, "Activation"),
                init);
        var network = network(spec);
        depth.setItems(IntStream.rangeClosed(1, DeepNetwork.DEEPEST).boxed().toList());
        width.setItems(with(WIDTHS, network.width()));
        activation.setItems(Activation.values());
        activation.setItemLabelGenerator(Activation::text);
        show(spec);
        for (var field : List.of(depth, width, activation, init)) {
            field.addValueChangeListener(event -> changed(event, turned));
        }
    }

    private static void changed(
            AbstractField.ComponentValueChangeEvent<?, ?> event, Runnable turned) {
        if (event.isFromClient()) {
            turned.run();
        }
    }

    private static <T> Select<T> labelled(Select<T> field, String label) {
        field.setLabel(label);
        return field;
    }

    /** The usual values, and the author's own where it is none of them. */
    private static <T> LinkedHashSet<T> with(List<T> usual, T own) {
        var all = new LinkedHashSet<>(usual);
        all.add(own);
        return all;
    }

    void show(TrainingSpec spec) {
        base = spec;
        var network = network(spec);
        depth.setValue(network.depth());
        width.setValue(network.width());
        activation.setValue(network.activation());
        init.setValue(spec.init());
    }

    TrainingSpec spec() {
        var draft = base.draft();
        var network = new DeepNetwork(depth.getValue(), width.getValue(), activation.getValue());
        draft.layers = network.layers(classes(base));
        draft.init = init.getValue();
        return draft.spec();
    }

    static DeepNetwork network(TrainingSpec spec) {
        return DeepNetwork.of(spec.layers()).orElseThrow();
    }

    static int classes(TrainingSpec spec) {
        return ((LayerSpec.Linear) spec.layers().getLast()).outputs();
    }

    /** {@code 5 x 64 sigmoid, then 10 outputs}. */
    static String words(TrainingSpec spec) {
        var network = network(spec);
        return "%s · %d hidden layers of %d, %s, then %d outputs · %s, learning rate %s"
                .formatted(
                        spec.dataset().name(),
                        network.depth(),
                        network.width(),
                        network.activation().text(),
                        classes(spec),
                        KnobFactory.name(spec.optimizer()),
                        Figures.chosen(spec.learningRate()))
                .replace(" 1 hidden layers", " 1 hidden layer");
    }
}
