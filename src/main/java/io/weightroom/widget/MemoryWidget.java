package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import io.weightroom.lesson.RunDirective.Memory;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.SequenceTask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Recurrent networks raced on a task over ever more steps: ordinary runs, each at a place of its
 * own, and one chart of how far back each cell remembers.
 */
final class MemoryWidget extends WidgetFrame {

    /** A lane each on a small machine. */
    private static final int AT_ONCE = 2;

    private final Workbench bench;
    private final String page;
    private final Memory memory;
    private final MemoryKnobs knobs;
    private final MemoryChart chart = new MemoryChart();
    private final RunQueue queue = new RunQueue(AT_ONCE, this::trouble);
    private final List<FollowedRun> runs = new ArrayList<>();
    private final QueueButtons buttons = new QueueButtons(this::start, this::startOver, this::stop);

    private @Nullable SequenceTask followed;
    private @Nullable PageUpdates updates;

    MemoryWidget(Workbench bench, String page, Memory memory) {
        super("memory", memory.title().orElse("How far back?"), memory.caption());
        this.bench = bench;
        this.page = page;
        this.memory = memory;
        knobs = new MemoryKnobs(memory, this::turned);
        picture(chart);
        controls(buttons.row(), knobs);
        turned();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        runs.forEach(run -> run.attach(updates));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        queue.forget();
        runs.forEach(FollowedRun::detach);
        updates = null;
    }

    /** Looks at the runs of the task of now; those with other knobs than now count for nothing. */
    private void turned() {
        if (knobs.task() != followed) {
            follow();
        }
        var specs = knobs.specs().stream().map(bench::found).toList();
        queue.hold(runs, specs);
        var spec = specs.getFirst();
        facts(
                "%s generated sequences for each run · %d epochs · adam, learning rate %s · seed %d"
                        .formatted(
                                Figures.count(memory.samples()),
                                spec.epochs(),
                                Figures.chosen(spec.learningRate()),
                                spec.seed()));
        show();
    }

    private void follow() {
        followed = knobs.task();
        runs.forEach(FollowedRun::detach);
        runs.clear();
        var listener = new Listener();
        for (var spec : knobs.specs()) {
            runs.add(new FollowedRun(bench, new Place(page, spec.name()), listener));
        }
        queue.hold(runs, knobs.specs().stream().map(bench::found).toList());
        if (updates != null) {
            var page = updates;
            runs.forEach(run -> run.attach(page));
        }
    }

    private void start() {
        attempt(updates, queue::start);
        show();
    }

    private void startOver() {
        attempt(updates, queue::startOver);
        show();
    }

    private void stop() {
        attempt(updates, queue::stop);
        show();
    }

    private void changed() {
        queue.advance(updates);
        show();
    }

    private void show() {
        int count = runs.size();
        chart.show(memory, knobs.task(), IntStream.range(0, count).mapToObj(queue::shown).toList());
        boolean going = queue.isGoing();
        buttons.show(this, queue.results(), count, going);
        knobs.enable(!going);
    }

    private final class Listener implements FollowedRun.Listener {

        @Override
        public void anotherRun(RunView run) {}

        @Override
        public void changed() {
            MemoryWidget.this.changed();
        }

        @Override
        public void runsChanged() {}
    }
}
