package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.runs.RunView;
import io.weightroom.widget.Pictures.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pictures of the test split and how the network reads them, its confusion matrix, and its worst
 * mistakes.
 */
final class PicturesView implements ResultView {

    private static final int MISTAKES = 12;

    private final Dataset dataset;
    private final Predictions predictions;
    private final List<Integer> chosen;
    private final float[] inputs;
    private final Pictures samples;
    private final ConfusionMatrix confusion = new ConfusionMatrix();
    private final Pictures mistakes = new Pictures("Worst mistakes", MISTAKES);
    private final Div afterEpoch = new Div();
    private long run = -1;
    private int epoch;
    private long readAt = -1;

    PicturesView(Dataset dataset, Predictions predictions) {
        this.dataset = dataset;
        this.predictions = predictions;
        chosen = oneOfEachClass(dataset.test(), dataset.classes());
        inputs = inputs(dataset.test(), chosen);
        samples = new Pictures("Pictures of the test split", chosen.size());
        confusion.names(dataset.classNames());
        samples.getElement().getClassList().add("wr-samples");
        mistakes.getElement().getClassList().add("wr-mistakes");
        afterEpoch.addClassName("wr-after-epoch");
        afterEpoch.add(confusion, mistakes);
        plain();
    }

    @Override
    public Component component() {
        return samples;
    }

    @Override
    public Optional<Component> afterEpoch() {
        return Optional.of(afterEpoch);
    }

    @Override
    public void plain() {
        run = -1;
        epoch = 0;
        readAt = -1;
        if (Pictures.canShow(dataset.test())) {
            samples.show(
                    dataset,
                    dataset.test(),
                    chosen.stream().map(i -> new Reading(i, -1, 0)).toList());
            mistakes.show(dataset, dataset.test(), List.of());
        }
        confusion.show(new int[0][]);
    }

    @Override
    public void show(RunView view) {
        if (view.id() != run) {
            plain();
            run = view.id();
        }
        view.lastEpoch().filter(last -> last.epoch() != epoch).ifPresent(this::showEpoch);
        if (view.step() > 0 && view.step() != readAt && Pictures.canShow(dataset.test())) {
            readAt = view.step();
            predictions.ask(view, inputs, chosen.size(), answer -> showSamples(view, answer));
        }
    }

    private void showEpoch(EpochMetrics last) {
        epoch = last.epoch();
        if (last.test().confusion().length > 0) {
            confusion.show(last.test().confusion());
        }
        if (Pictures.canShow(dataset.test())) {
            mistakes.show(
                    dataset,
                    dataset.test(),
                    last.test().mistakes().stream()
                            .limit(MISTAKES)
                            .map(m -> new Reading(m.index(), m.predicted(), m.probability()))
                            .toList());
        }
    }

    private void showSamples(RunView view, Prediction answer) {
        if (view.id() != run) {
            return;
        }
        int classes = answer.probabilities().length / chosen.size();
        var readings = new ArrayList<Reading>();
        for (int i = 0; i < chosen.size(); i++) {
            int best = 0;
            for (int label = 1; label < classes; label++) {
                if (answer.probabilities()[i * classes + label]
                        > answer.probabilities()[i * classes + best]) {
                    best = label;
                }
            }
            readings.add(
                    new Reading(chosen.get(i), best, answer.probabilities()[i * classes + best]));
        }
        samples.show(dataset, dataset.test(), readings);
    }

    private static List<Integer> oneOfEachClass(Samples split, int classes) {
        var chosen = new ArrayList<Integer>();
        for (int label = 0; label < classes; label++) {
            for (int i = 0; i < split.count(); i++) {
                if (split.labels()[i] == label) {
                    chosen.add(i);
                    break;
                }
            }
        }
        return List.copyOf(chosen);
    }

    private static float[] inputs(Samples split, List<Integer> indices) {
        int size = split.shape().values();
        var inputs = new float[indices.size() * size];
        for (int i = 0; i < indices.size(); i++) {
            System.arraycopy(split.input(indices.get(i)), 0, inputs, i * size, size);
        }
        return inputs;
    }
}
