package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import io.weightroom.lesson.Directive;
import io.weightroom.lesson.FigureDirective;
import io.weightroom.lesson.PictureDirective;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.lesson.RunDirective;
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
            case RunDirective.Train train -> new TrainWidget(bench, page, train);
            case RunDirective.Race race -> new RaceWidget(bench, page, race);
            case RunDirective.Draw draw -> new DrawWidget(bench, page, draw);
            case RunDirective.Generate generate -> new GenerateWidget(bench, page, generate);
            case RunDirective.ThroughTime time -> new ThroughTimeWidget(bench, page, time);
            case RunDirective.Memory memory -> new MemoryWidget(bench, page, memory);
            case RunDirective.ClassifyText classify ->
                    new ClassifyTextWidget(bench, page, classify);
            case RunDirective.MakeNames make -> new MakeNamesWidget(bench, page, make);
            case RunDirective.NextCharacter next -> new NextCharacterWidget(bench, page, next);
            case RunDirective.HiddenUnits units -> new HiddenUnitsWidget(bench, page, units);
            case RunDirective.WordMap map -> new WordMapWidget(bench, page, map);
            case RunDirective.Drawings drawings -> new DrawingsWidget(bench, page, drawings);
            case PictureDirective.Data data -> new DataWidget(bench, data);
            case QuestionDirective.Predict predict -> new PredictWidget(bench, page, predict);
            case QuestionDirective.ChoiceCheck check -> new ChoiceCheckWidget(bench, page, check);
            case QuestionDirective.RaceCheck check -> new RaceCheckWidget(bench, page, check);
            case QuestionDirective.MeasuredCheck check ->
                    new MeasuredCheckWidget(bench, page, check);
            case FigureDirective.Neuron neuron -> new NeuronWidget(neuron);
            case FigureDirective.Surface surface -> new SurfaceWidget(surface);
            case FigureDirective.ActivationPlot plot -> new ActivationWidget(plot);
            case FigureDirective.Softmax softmax -> new ActivationWidget(softmax);
            case FigureDirective.Kernel kernel -> new KernelWidget(kernel);
            case FigureDirective.Shapes shapes -> new ShapesWidget(shapes);
            case RunDirective.Depth depth -> new DepthWidget(bench, page, depth);
            case RunDirective.Layers layers -> layers(page, layers);
            case PictureDirective.Augment augment -> new AugmentWidget(bench, augment);
            case PictureDirective.Photo photo -> new PhotoWidget(bench, page, photo);
            case PictureDirective.OwnClasses own -> new OwnClassesWidget(bench, page, own);
            case RunDirective.LearningCurve curve -> new LearningCurveWidget(bench, page, curve);
            case RunDirective.Autograd autograd -> new AutogradWidget(bench, page, autograd);
            case RunDirective.Slice slice -> new SliceWidget(bench, page, slice);
            case RunDirective.Unrolled unrolled -> new UnrolledWidget(bench, page, unrolled);
            case RunDirective.Sweep sweep -> new SweepWidget(bench, page, sweep);
            case PictureDirective.Classify classify -> new ClassifyWidget(bench, classify);
            case PictureDirective.LineUp lineUp -> new LineUpWidget(bench, page, lineUp);
            case QuestionDirective.LineUpCheck check -> new LineUpCheckWidget(bench, page, check);
            case PictureDirective.FeatureMap map -> new FeatureMapWidget(bench, map);
            case RunDirective.Playground p ->
                    new PlaygroundWidget(
                            bench,
                            new Place(page, p.name()),
                            p.setup(),
                            Optional.empty(),
                            p.hidden(),
                            p.title().orElse("Playground"),
                            p.caption());
            case FigureDirective.Tensor tensor -> new TensorWidget(bench, tensor);
            case QuestionDirective.TensorExercise exercise ->
                    new TensorExerciseWidget(bench, page, exercise);
            case Directive.Code code -> new CodeWidget(bench, page, code);
            case FigureDirective.Graph graph -> new GraphWidget(graph);
            case QuestionDirective.Gradient gradient -> new GradientWidget(bench, page, gradient);
            case FigureDirective.GradientCheck check -> new GradientCheckWidget(check);
            case Directive.Tabs tabs -> new TabsWidget(tabs);
        };
    }

    private Component layers(String page, RunDirective.Layers layers) {
        return switch (layers.whose()) {
            case RunDirective.Layers.OfRun run ->
                    new LayersWidget(bench, page, layers, run.block());
            case RunDirective.Layers.OfModel model ->
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
                new PictureDirective.OwnClasses(
                        "own-classes",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(
                                "Three classes are as easy as two. Which things does it take for one another?"),
                        new SourceLocation("own", 1)));
    }
}
