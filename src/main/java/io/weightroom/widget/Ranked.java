package io.weightroom.widget;

import io.weightroom.lesson.Measurement.Quantity;
import io.weightroom.runs.RunView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who is first among the runs of a race. */
final class Ranked {

    private Ranked() {}

    /**
     * The places of the runs with the best figure, of those that have ended: several where what a
     * learner reads is the same, none where fewer than two have ended.
     */
    static Set<Integer> best(List<Optional<RunView>> runs, Quantity quantity, boolean highest) {
        var ended =
                IntStream.range(0, runs.size())
                        .filter(i -> runs.get(i).filter(NewestRun::hasMeasured).isPresent())
                        .boxed()
                        .toList();
        if (ended.size() < 2) {
            return Set.of();
        }
        Comparator<Integer> ascending = Comparator.comparingDouble(i -> figure(runs, i, quantity));
        var order = highest ? ascending.reversed() : ascending;
        var first = ended.stream().min(order).orElseThrow();
        return ended.stream()
                .filter(i -> text(runs, i, quantity).equals(text(runs, first, quantity)))
                .collect(Collectors.toSet());
    }

    private static double figure(List<Optional<RunView>> runs, int index, Quantity quantity) {
        return MeasuredNumber.measured(quantity, runs.get(index).orElseThrow());
    }

    private static String text(List<Optional<RunView>> runs, int index, Quantity quantity) {
        return MeasuredNumber.text(quantity, figure(runs, index, quantity));
    }
}
