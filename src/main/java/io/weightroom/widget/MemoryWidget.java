package io.weightroom.widget;

import io.weightroom.lesson.RunDirective.Memory;
import io.weightroom.spec.SequenceTask;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Recurrent networks raced on a task over ever more steps, and how far back each cell remembers.
 */
final class MemoryWidget extends QueueWidget {

    /** A lane each on a small machine. */
    private static final int AT_ONCE = 2;

    private final Workbench bench;
    private final Memory memory;
    private final MemoryKnobs knobs;
    private final MemoryChart chart = new MemoryChart();

    private @Nullable SequenceTask followed;

    MemoryWidget(Workbench bench, String page, Memory memory) {
        super(
                "memory",
                memory.title().orElse("How far back?"),
                memory.caption(),
                bench,
                page,
                AT_ONCE);
        this.bench = bench;
        this.memory = memory;
        knobs = new MemoryKnobs(memory, this::turned);
        picture(chart);
        controls(buttons(), knobs);
        turned();
    }

    /** Looks at the runs of the task of now; those with other knobs than now count for nothing. */
    private void turned() {
        var specs = knobs.specs().stream().map(bench::found).toList();
        if (knobs.task() == followed) {
            hold(specs);
        } else {
            followed = knobs.task();
            follow(specs);
        }
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

    @Override
    void show() {
        int count = runs().size();
        chart.show(memory, knobs.task(), IntStream.range(0, count).mapToObj(queue::shown).toList());
        showProgress();
        knobs.enable(!queue.isGoing());
    }
}
