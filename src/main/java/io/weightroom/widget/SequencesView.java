package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.widget.Pictures.Reading;
import java.util.List;
import java.util.Optional;

/**
 * Sequences of the test split that have a class each and what the network takes them for, its
 * confusion matrix, and its worst mistakes.
 */
final class SequencesView implements ResultView {

    private static final int SAMPLES = 12;
    private static final int MISTAKES = 12;

    private final Predictions predictions;
    private final OneOfEach chosen;
    private final SequenceList samples;
    private final SequenceList mistakes;
    private final ConfusionMatrix confusion = new ConfusionMatrix();
    private final Div afterEpoch = new Div();
    private long run = -1;
    private int epoch;
    private long readAt = -1;

    SequencesView(Dataset dataset, Predictions predictions) {
        this.predictions = predictions;
        chosen = new OneOfEach(dataset);
        boolean letters = dataset.name().equals(new DatasetSpec.Names().name());
        var between = letters ? "" : " ";
        samples = new SequenceList("From the test split", dataset, between, "");
        mistakes =
                new SequenceList(
                        "Worst mistakes",
                        dataset,
                        between,
                        "After the first epoch: what it is most wrong about.");
        confusion.names(dataset.classNames());
        afterEpoch.addClassName("wr-after-epoch");
        afterEpoch.add(confusion, mistakes);
        plain();
    }

    static boolean canShow(Samples samples) {
        return samples.features() instanceof Features.Tokens && !samples.isText();
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
        samples.show(chosen.unread());
        mistakes.show(List.of());
        confusion.show(new int[0][]);
    }

    @Override
    public void show(RunView view) {
        if (view.id() != run) {
            plain();
            run = view.id();
        }
        view.lastEpoch().filter(last -> last.epoch() != epoch).ifPresent(this::showEpoch);
        if (view.step() > 0 && view.step() != readAt) {
            readAt = view.step();
            predictions.ask(
                    view, chosen.inputs(), chosen.count(), answer -> showSamples(view, answer));
        }
    }

    private void showEpoch(EpochMetrics last) {
        epoch = last.epoch();
        if (last.test().confusion().length == 0) {
            return;
        }
        confusion.show(last.test().confusion());
        mistakes.show(
                last.test().mistakes().stream()
                        .limit(MISTAKES)
                        .map(m -> new Reading(m.index(), m.predicted(), m.probability()))
                        .toList());
    }

    private void showSamples(RunView view, Prediction answer) {
        if (view.id() == run) {
            samples.show(chosen.read(answer.probabilities()));
        }
    }
}
