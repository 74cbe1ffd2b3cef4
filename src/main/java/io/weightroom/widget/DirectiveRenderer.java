package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import io.weightroom.lesson.Directive;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.playground.Setup;
import io.weightroom.runs.Place;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Makes the widget that a directive asks for. A directive without a case does not compile. */
@Service
public class DirectiveRenderer {

    private final Workbench bench;

    DirectiveRenderer(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param page slug of the lesson, or {@code home}
     */
    public Component render(String page, Directive directive) {
        return switch (directive) {
            case Directive.Train train -> new TrainWidget(bench, page, train);
            case Directive.Race race -> new RaceWidget(bench, page, race);
            case Directive.Draw draw -> new DrawWidget(bench, page, draw);
            case Directive.Data data -> new DataWidget(bench, data);
            case Directive.Predict predict -> new PredictWidget(bench, page, predict);
            case Directive.ChoiceCheck check -> new ChoiceCheckWidget(bench, page, check);
            case Directive.RaceCheck check -> new RaceCheckWidget(bench, page, check);
            case Directive.MeasuredCheck check -> new MeasuredCheckWidget(bench, page, check);
            case Directive.Neuron neuron -> new NeuronWidget(neuron);
            case Directive.Surface surface -> new SurfaceWidget(surface);
            case Directive.ActivationPlot plot -> new ActivationWidget(plot);
            case Directive.Softmax softmax -> new ActivationWidget(softmax);
            case Directive.Kernel kernel -> new KernelWidget(kernel);
            case Directive.Shapes shapes -> new ShapesWidget(shapes);
            case Directive.Depth depth -> new DepthWidget(bench, page, depth);
            case Directive.Layers layers -> layers(page, layers);
            case Directive.Augment augment -> new AugmentWidget(bench, augment);
            case Directive.Photo photo -> new PhotoWidget(bench, page, photo);
            case Directive.OwnClasses own -> new OwnClassesWidget(bench, page, own);
            case Directive.LearningCurve curve -> new LearningCurveWidget(bench, page, curve);
            case Directive.Autograd autograd -> new AutogradWidget(bench, page, autograd);
            case Directive.Slice slice -> new SliceWidget(bench, page, slice);
            case Directive.Sweep sweep -> new SweepWidget(bench, page, sweep);
            case Directive.Classify classify -> new ClassifyWidget(bench, classify);
            case Directive.LineUp lineUp -> new LineUpWidget(bench, page, lineUp);
            case Directive.LineUpCheck check -> new LineUpCheckWidget(bench, page, check);
            case Directive.FeatureMap map -> new FeatureMapWidget(bench, map);
            case Directive.Playground p ->
                    new PlaygroundWidget(
                            bench,
                            new Place(page, p.name()),
                            p.setup(),
                            Optional.empty(),
                            p.hidden(),
                            p.title().orElse("Playground"),
                            p.caption());
            case Directive.Tensor tensor -> new TensorWidget(bench, tensor);
            case Directive.TensorExercise exercise ->
                    new TensorExerciseWidget(bench, page, exercise);
            case Directive.Code code -> new CodeWidget(bench, page, code);
            case Directive.Graph graph -> new GraphWidget(graph);
            case Directive.Gradient gradient -> new GradientWidget(bench, page, gradient);
            case Directive.GradientCheck check -> new GradientCheckWidget(check);
            case Directive.Tabs tabs -> new TabsWidget(tabs);
        };
    }

    private Component layers(String page, Directive.Layers layers) {
        return switch (layers.whose()) {
            case Directive.Layers.OfRun run -> new LayersWidget(bench, page, layers, run.block());
            case Directive.Layers.OfModel model ->
                    new ModelLayersWidget(bench, layers, model.name());
        };
    }

    /**
     * The playground as a page of its own.
     *
     * @param asked what it has to be; as the learner left it where absent
     */
    public PlaygroundWidget playground(Optional<Setup> asked) {
        return new PlaygroundWidget(
                bench,
                new Place("playground", "playground"),
                Setup.PLAIN,
                asked,
                List.of(),
                "Playground",
                Optional.empty());
    }

    /** Own classes on a page of their own. */
    public Component ownClasses() {
        return new OwnClassesWidget(
                bench,
                "own",
                new Directive.OwnClasses(
                        "own-classes",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(
                                "Three classes are as easy as two. Which things does it take for one another?"),
                        new SourceLocation("own", 1)));
    }
}
