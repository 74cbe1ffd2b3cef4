package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.lesson.RunDirective;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.ComparedGradients;
import io.weightroom.training.Tensor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gradients of the learner's newest run, from our own backpropagation and from PyTorch's
 * autograd, digit by digit; of a network at its start where there is no run.
 */
final class AutogradWidget extends WidgetFrame implements FollowedRun.Listener {

    private static final String FIRST =
            "Two engines have yet to take the same weights and the same samples: ours, in plain Java, and PyTorch. Every gradient of both will stand here.";

    private final Workbench bench;
    private final RunDirective.Autograd directive;
    private final FollowedRun followed;
    private final Gradients gradients = new Gradients();
    private final Button compare = new Button("Compare gradients", click -> compare());
    private @Nullable PageUpdates updates;

    AutogradWidget(Workbench bench, String page, RunDirective.Autograd directive) {
        super("autograd", directive.title().orElse("Backpropagation, twice"), directive.caption());
        this.bench = bench;
        this.directive = directive;
        followed = new FollowedRun(bench, new Place(page, directive.of().name()), this);
        picture(gradients);
        controls(buttons(compare));
        gradients.hint(FIRST);
        state("idle", "not compared yet");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        followed.attach(updates);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followed.detach();
    }

    /** What is shown belongs to a run, and says so; it stays until it is asked for again. */
    @Override
    public void anotherRun(RunView run) {}

    @Override
    public void changed() {}

    @Override
    public void runsChanged() {}

    private void compare() {
        var page = updates;
        if (page == null) {
            return;
        }
        trouble("");
        compare.setEnabled(false);
        state("waiting", "both engines are at work");
        var run = followed.view();
        var spec = run.map(RunView::spec).orElseGet(() -> bench.found(directive.of()));
        bench.later(
                () -> {
                    Runnable then = compared(run, spec);
                    page.put(
                            this,
                            () -> {
                                compare.setEnabled(true);
                                then.run();
                            });
                });
    }

    /** Waits for the trainer, and gives what then shows its answer. */
    private Runnable compared(Optional<RunView> run, TrainingSpec spec) {
        try {
            var found =
                    bench.runs()
                            .gradients(
                                    bench.learner(),
                                    run.map(RunView::id),
                                    spec,
                                    directive.samples());
            return () -> show(found, run, spec);
        } catch (PredictionUnavailable | DatasetUnavailable e) {
            var sentence = RunWords.sentence(String.valueOf(e.getMessage()));
            return () -> {
                state("failed", "no answer");
                trouble(sentence);
            };
        }
    }

    private void show(ComparedGradients found, Optional<RunView> run, TrainingSpec spec) {
        state("completed", "compared");
        facts(
                "%s · mean loss of %s"
                        .formatted(
                                found.step() == 0
                                        ? "initial weights of seed " + spec.seed()
                                        : "run %d after %s steps"
                                                .formatted(
                                                        run.map(RunView::number).orElse(0),
                                                        Figures.count(found.step())),
                                found.samples() == 1
                                        ? "1 sample"
                                        : Figures.count(found.samples()) + " samples"));
        gradients.show(found);
    }

    @Tag("wr-gradients")
    @JsModule("./widgets/gradients/gradients.ts")
    @CssImport("./widgets/gradients/gradients.css")
    private static final class Gradients extends Component {

        void hint(String words) {
            getElement().callJsFunction("hint", words);
        }

        void show(ComparedGradients found) {
            var json = Json.object();
            json.putArray("losses").add(found.scratch().loss()).add(found.torch().loss());
            var tensors = json.putArray("tensors");
            for (int i = 0; i < found.torch().gradients().size(); i++) {
                tensors.add(
                        both(found.scratch().gradients().get(i), found.torch().gradients().get(i)));
            }
            getElement().callJsFunction("show", json);
        }

        private static ObjectNode both(Tensor scratch, Tensor torch) {
            var json = Json.object().put("name", torch.name());
            json.set("shape", sizes(torch.shape()));
            json.set("scratch", exactly(scratch.values()));
            json.set("torch", exactly(torch.values()));
            return json;
        }

        private static ArrayNode sizes(Shape shape) {
            var sizes = Json.array();
            shape.sizes().forEach(sizes::add);
            return sizes;
        }

        /** Every bit, unlike other pictures' numbers. */
        private static ArrayNode exactly(float[] values) {
            var array = Json.array();
            for (float value : values) {
                array.add((double) value);
            }
            return array;
        }
    }
}
