package io.weightroom.widget;

import io.weightroom.lesson.RunDirective;
import io.weightroom.runs.Place;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.TreeSet;

/** The same network on ever more samples, one run after the other. */
final class LearningCurveWidget extends QueueWidget {

    private final RunDirective.LearningCurve directive;
    private final CountChart chart = new CountChart();

    LearningCurveWidget(Workbench bench, String page, RunDirective.LearningCurve directive) {
        super(
                "learning-curve",
                directive.title().orElse("Accuracy and the number of samples"),
                directive.caption(),
                bench,
                page,
                1);
        this.directive = directive;
        var specs = new ArrayList<TrainingSpec>();
        var notes = new TreeSet<String>();
        for (var run : directive.runs()) {
            // Each has its own, which says how many samples it takes.
            var source = DataSource.of(bench, run.spec().dataset());
            var place = new Place(page, run.spec().name());
            specs.add(bench.found(place, source.instead(run.spec())));
            notes.add(source.note());
        }
        follow(specs);
        picture(chart);
        controls(buttons());
        note(notes.first());
        show();
    }

    /** The first run that has no result yet; as many as there are where all have. */
    private int next() {
        int next = 0;
        while (next < runs().size() && queue.result(next).isPresent()) {
            next++;
        }
        return next;
    }

    @Override
    void show() {
        chart.show(directive.runs(), runs().stream().map(FollowedRun::view).toList());
        int next = next();
        showProgress(
                next < runs().size() ? "Go on with " + directive.runs().get(next).label() : "",
                runs().stream()
                        .filter(RunQueue::isUnderWay)
                        .findFirst()
                        .map(this::told)
                        .orElse("training"));
    }

    private String told(FollowedRun training) {
        int index = runs().indexOf(training);
        return "%s samples (%d of %d): %s"
                .formatted(
                        directive.runs().get(index).label(),
                        index + 1,
                        runs().size(),
                        RunWords.state(training.view().orElseThrow()));
    }
}
