package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.weightroom.coach.Diagnosis;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.runs.RunView;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * Loss and accuracy over the epochs of a run, with earlier runs under them, drawn by ApexCharts.
 * Sends only the points that the browser lacks.
 */
@Tag("wr-loss-chart")
@NpmPackage(value = "apexcharts", version = "4.7.0")
@JsModule("./widgets/loss-chart/loss-chart.ts")
@CssImport("./widgets/loss-chart/loss-chart.css")
final class LossChart extends Component {

    static final int MOST_POINTS = 300;

    private long run = -1;
    private List<MetricPoint> train = List.of();
    private List<EpochMetrics> test = List.of();
    private int changes;
    private List<Diagnosis> shown = List.of();

    /** The axes that {@code spec} needs, before its first point. */
    void axes(TrainingSpec spec, int classes) {
        getElement().setProperty("epochs", spec.epochs());
        getElement().setProperty("classes", classes);
    }

    void show(RunView view) {
        boolean other = view.id() != run;
        if (other) {
            run = view.id();
            train = List.of();
            test = List.of();
            changes = -1;
        }
        var newTrain = view.curve();
        var newTest = thinned(view.epochs(), view.spec().epochs());
        int trainKept = common(train, newTrain);
        int testKept = common(test, newTest);
        if (other
                || trainKept != newTrain.size()
                || train.size() != newTrain.size()
                || testKept != newTest.size()) {
            getElement()
                    .callJsFunction(
                            "curve",
                            trainKept,
                            trainRows(newTrain.subList(trainKept, newTrain.size())),
                            testKept,
                            testRows(newTest.subList(testKept, newTest.size())));
            train = newTrain;
            test = newTest;
        }
        if (view.changes().size() != changes) {
            changes = view.changes().size();
            getElement().callJsFunction("marks", marks(view));
        }
    }

    /** Marks where {@code diagnoses} can be seen: a dashed level, a shaded stretch. */
    void evidence(List<Diagnosis> diagnoses) {
        if (diagnoses.equals(shown)) {
            return;
        }
        shown = diagnoses;
        var levels = diagnoses.stream().flatMap(d -> d.evidence().level().stream()).limit(1);
        var stretches = diagnoses.stream().flatMap(d -> d.evidence().stretch().stream());
        getElement()
                .callJsFunction(
                        "evidence",
                        Json.each(
                                levels.toList(),
                                (array, level) ->
                                        array.addObject()
                                                .put("loss", Json.rounded(level.loss()))
                                                .put(
                                                        "name",
                                                        level.name()
                                                                + " = "
                                                                + Figures.significant(
                                                                        level.loss()))),
                        Json.each(
                                stretches.toList(),
                                (array, stretch) ->
                                        array.addObject()
                                                .put("from", Json.rounded(stretch.from()))
                                                .put("to", Json.rounded(stretch.to()))
                                                .put("name", stretch.name())));
    }

    /** Lays {@code runs} under the curve, in grey. */
    void earlier(List<RunView> runs) {
        getElement()
                .callJsFunction(
                        "earlier",
                        Json.each(
                                runs,
                                (array, view) ->
                                        array.addObject()
                                                .put("name", "run " + view.number())
                                                .<tools.jackson.databind.node.ObjectNode>set(
                                                        "train", trainRows(view.curve()))
                                                .set(
                                                        "test",
                                                        testRows(
                                                                thinned(
                                                                        view.epochs(),
                                                                        view.spec().epochs())))));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        run = -1;
        shown = List.of();
    }

    /** Every so manieth epoch, the same ones however far the run is, and the last. */
    static List<EpochMetrics> thinned(List<EpochMetrics> epochs, int planned) {
        int every = (planned + MOST_POINTS - 1) / MOST_POINTS;
        if (every <= 1) {
            return epochs;
        }
        var kept = new ArrayList<EpochMetrics>();
        for (var epoch : epochs) {
            if (epoch.epoch() % every == 0 || epoch == epochs.getLast()) {
                kept.add(epoch);
            }
        }
        return kept;
    }

    private static <T> int common(List<T> before, List<T> now) {
        int shorter = Math.min(before.size(), now.size());
        int same = 0;
        while (same < shorter && before.get(same).equals(now.get(same))) {
            same++;
        }
        return same;
    }

    private static ArrayNode trainRows(List<MetricPoint> points) {
        return Json.each(points, (a, p) -> a.add(Json.numbers(p.epoch(), p.loss(), p.accuracy())));
    }

    private static ArrayNode testRows(List<EpochMetrics> epochs) {
        return Json.each(
                epochs,
                (a, e) -> a.add(Json.numbers(e.epoch(), e.test().loss(), e.test().accuracy())));
    }

    private static ArrayNode marks(RunView view) {
        return Json.each(
                view.changes(),
                (a, change) ->
                        a.add(
                                Json.numbers(
                                        view.stepsPerEpoch() == 0
                                                ? 0
                                                : (double) change.step() / view.stepsPerEpoch(),
                                        change.learningRate())));
    }
}
