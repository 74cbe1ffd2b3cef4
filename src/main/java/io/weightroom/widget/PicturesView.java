package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.weightroom.data.Dataset;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.runs.RunView;
import io.weightroom.widget.Pictures.Reading;
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
    private final OneOfEach chosen;
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
        chosen = new OneOfEach(dataset);
        samples = new Pictures("Pictures of the test split", chosen.count());
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
            samples.show(dataset, dataset.test(), chosen.unread());
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
            predictions.ask(
                    view, chosen.inputs(), chosen.count(), answer -> showSamples(view, answer));
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
        samples.show(dataset, dataset.test(), chosen.read(answer.probabilities()));
    }
}
