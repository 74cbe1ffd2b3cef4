package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import io.weightroom.data.Dataset;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;

/** What a network has made of its data, in pictures. Called with the page locked. */
interface ResultView {

    /** What stands over the curve. */
    Component component();

    /** What the ends of epochs bring; stands under the controls. */
    default Optional<Component> afterEpoch() {
        return Optional.empty();
    }

    /** The data by itself, before a run. */
    void plain();

    /** The newest state of a run. */
    void show(RunView run);

    /** Earlier runs that the learner wants to compare with it. */
    default void earlier(List<RunView> runs) {}

    /** Pictures that fit the data; called with the page locked. */
    static ResultView of(Dataset dataset, Predictions predictions) {
        if (WordsView.canShow(dataset)) {
            return new WordsView(dataset, predictions);
        }
        if (dataset.training().isText()) {
            return new TextView(dataset, predictions);
        }
        if (SentencesView.canShow(dataset)) {
            return new SentencesView(dataset, predictions);
        }
        if (SequencesView.canShow(dataset.training()) && !dataset.isRegression()) {
            return new SequencesView(dataset, predictions);
        }
        if (ForecastView.canShow(dataset)) {
            return new ForecastView(dataset, predictions);
        }
        return DecisionBoundary.canShow(dataset.training())
                ? new PointsView(dataset, predictions)
                : new PicturesView(dataset, predictions);
    }
}
