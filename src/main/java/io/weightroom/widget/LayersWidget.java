package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import io.weightroom.lesson.RunDirective;
import io.weightroom.metrics.Evaluation.Mistake;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import java.util.List;

/**
 * The inside of the network that a page has just trained: its filters, what every layer makes of a
 * picture, how its answer is summed up, and which pixels it hangs on.
 */
final class LayersWidget extends LayersFrame implements FollowedRun.Listener {

    private static final String HINT =
            "Press Train above. While the network learns, its layers appear here, at work on a"
                    + " picture.";

    private final FollowedRun followed;

    LayersWidget(Workbench bench, String page, RunDirective.Layers layers, String of) {
        super(bench, layers);
        followed = new FollowedRun(bench, new Place(page, of), this);
        picture.hint(HINT);
        state("idle", "no network yet");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        followed.attach(PageUpdates.of(event.getUI()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followed.detach();
    }

    @Override
    public void anotherRun(RunView run) {
        open(run.spec());
    }

    @Override
    void picturesChanged() {
        changed();
    }

    @Override
    public void changed() {
        var run = followed.view();
        if (run.isEmpty()) {
            state("idle", "no network yet");
            picture.hint(HINT);
        }
        run.ifPresent(
                r -> {
                    state(RunWords.sign(r), RunWords.state(r));
                    picture.hint(hasPictures() ? HINT : READING);
                });
        var ready = run.filter(r -> hasPictures());
        picture.follow(
                ready.map(RunView::id).orElse(0L),
                ready.map(RunView::step).orElse(0L),
                ready.map(r -> !mistakes(r).isEmpty()).orElse(false));
    }

    @Override
    public void runsChanged() {}

    private static List<Mistake> mistakes(RunView run) {
        return run.lastEpoch().map(epoch -> epoch.test().mistakes()).orElse(List.of());
    }

    @Override
    void asked(LookQuestion question) {
        var view = followed.view();
        if (view.isEmpty() || !hasPictures()) {
            picture.failed(view.isEmpty() ? HINT : READING);
            return;
        }
        var run = view.get();
        var sample = sample(question, pictureShape(), mistakes(run));
        if (sample.isEmpty()) {
            picture.failed("");
            return;
        }
        var runs = bench.runs();
        var learner = bench.learner();
        look(
                question,
                sample.get(),
                () -> runs.look(learner, run.id(), sample.get().input(), question.wanted()),
                run.id(),
                "run " + run.number());
    }
}
