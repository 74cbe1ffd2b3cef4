package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import io.weightroom.data.Dataset;
import io.weightroom.runs.RunView;

/** Points in the plane and the decision boundary that a network draws between them. */
final class PointsView implements ResultView {

    private final DecisionBoundary boundary = new DecisionBoundary();
    private final Predictions predictions;
    private final float[] inputs;
    private long run = -1;
    private long step = -1;

    PointsView(Dataset dataset, Predictions predictions) {
        this.predictions = predictions;
        inputs = Plane.around(dataset).inputs();
        boundary.show(dataset);
    }

    @Override
    public Component component() {
        return boundary;
    }

    @Override
    public void plain() {
        run = -1;
        boundary.plain();
    }

    @Override
    public void show(RunView view) {
        if (view.id() != run) {
            plain();
            run = view.id();
            step = -1;
        }
        view.lastEpoch()
                .ifPresent(e -> boundary.accuracies(e.trainAccuracy(), e.test().accuracy()));
        if (view.step() > 0 && view.step() != step) {
            ask(view);
        }
    }

    private void ask(RunView view) {
        step = view.step();
        predictions.ask(
                view,
                inputs,
                Plane.CELLS * Plane.CELLS,
                answer -> {
                    if (view.id() == run) {
                        boundary.answers(Plane.answers(answer.probabilities()));
                    }
                });
    }
}
