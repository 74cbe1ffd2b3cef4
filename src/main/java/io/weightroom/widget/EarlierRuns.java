package io.weightroom.widget;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The earlier runs at a place, to be laid under the curve. */
final class EarlierRuns extends Details {

    private static final int MOST = 8;

    private final CheckboxGroup<RunView> choice = new CheckboxGroup<>();
    private List<Long> known = List.of();

    EarlierRuns(Consumer<List<RunView>> chosen) {
        super("Earlier runs");
        addClassName("wr-earlier");
        choice.setAriaLabel("Runs to lay under the curve");
        choice.setItemLabelGenerator(EarlierRuns::name);
        choice.addValueChangeListener(change -> chosen.accept(List.copyOf(change.getValue())));
        add(choice);
        setVisible(false);
    }

    /**
     * @param runs of the learner, newest first
     * @param current the run in the picture, which is not an earlier one
     */
    void show(List<RunView> runs, Place place, long current) {
        var earlier =
                runs.stream()
                        .filter(run -> run.place().equals(place))
                        .filter(run -> run.id() != current && run.step() > 0)
                        .limit(MOST)
                        .toList();
        var ids = earlier.stream().map(RunView::id).toList();
        if (ids.equals(known)) {
            return;
        }
        known = ids;
        Set<Long> before = choice.getValue().stream().map(RunView::id).collect(Collectors.toSet());
        choice.setItems(new ArrayList<>(earlier));
        choice.setValue(
                earlier.stream()
                        .filter(run -> before.contains(run.id()))
                        .collect(Collectors.toSet()));
        setSummaryText("Earlier runs (" + earlier.size() + ")");
        setVisible(!earlier.isEmpty());
    }

    /** {@code run 2: adam at 0.01, test 97.6 %}. */
    static String name(RunView run) {
        var spec = run.spec();
        var words =
                "run %d: %s at %s"
                        .formatted(
                                run.number(),
                                KnobFactory.name(spec.optimizer()),
                                Figures.chosen(spec.learningRate()));
        return run.lastEpoch().map(last -> words + ", test " + reached(run, last)).orElse(words);
    }

    private static String reached(RunView run, EpochMetrics last) {
        return run.spec().dataset() instanceof DatasetSpec.Text
                ? "perplexity " + Figures.significant(last.test().perplexity())
                : Figures.percent(last.test().accuracy());
    }
}
