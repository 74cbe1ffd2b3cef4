package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;
import tools.jackson.databind.node.ObjectNode;

/** Points in the plane, train and test side by side, over what a network answers everywhere. */
@Tag("wr-decision-boundary")
@JsModule("./widgets/decision-boundary/decision-boundary.ts")
@CssImport("./widgets/decision-boundary/decision-boundary.css")
final class DecisionBoundary extends Component {

    /** Most points of a split that are drawn; more would be a carpet. */
    static final int MOST_POINTS = 1000;

    void show(Dataset dataset) {
        var plane = Plane.around(dataset);
        getElement().setPropertyJson("names", Json.strings(dataset.classNames()));
        getElement()
                .callJsFunction(
                        "points",
                        Json.object().put("low", plane.low()).put("high", plane.high()),
                        points(dataset.training()),
                        points(dataset.test()));
    }

    void answers(Plane.Answers answers) {
        getElement()
                .callJsFunction(
                        "boundary",
                        Plane.CELLS,
                        Json.base64(answers.best()),
                        Json.base64(answers.probability()));
    }

    void accuracies(double train, double test) {
        var both = Json.numbers(train, test);
        getElement().callJsFunction("accuracies", both.get(0), both.get(1));
    }

    /** Only the points, as before a run. */
    void plain() {
        getElement().callJsFunction("plain");
    }

    /** {@code both}, {@code train} or {@code test}. */
    void split(String split) {
        getElement().setProperty("show", split);
    }

    static boolean canShow(Samples samples) {
        return samples.shape().values() == 2;
    }

    private static ObjectNode points(Samples samples) {
        var x = Json.array();
        var y = Json.array();
        var labels = Json.array();
        for (int i = 0; i < Math.min(MOST_POINTS, samples.count()); i++) {
            var input = samples.input(i);
            x.add(Math.round(input[0] * 1000) / 1000.0);
            y.add(Math.round(input[1] * 1000) / 1000.0);
            labels.add(samples.labels()[i]);
        }
        var points = Json.object().put("total", samples.count());
        points.set("x", x);
        points.set("y", y);
        points.set("labels", labels);
        return points;
    }
}
