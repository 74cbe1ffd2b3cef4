package io.weightroom.widget;

import io.weightroom.lesson.Measurement.Quantity;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Who is first among the runs of a race. */
final class Ranked {

    private Ranked() {}

    /**
     * The place of the run with the best figure; none where fewer than two runs have ended with
     * one, or where two have the same.
     */
    static OptionalInt best(List<Optional<RunView>> runs, Quantity quantity, boolean highest) {
        var ended =
                IntStream.range(0, runs.size())
                        .filter(i -> runs.get(i).filter(NewestRun::hasMeasured).isPresent())
                        .boxed()
                        .toList();
        if (ended.size() < 2) {
            return OptionalInt.empty();
        }
        var figures =
                ended.stream()
                        .mapToDouble(
                                i -> MeasuredNumber.measured(quantity, runs.get(i).orElseThrow()))
                        .toArray();
        var sorted =
                IntStream.range(0, figures.length)
                        .boxed()
                        .sorted(
                                (a, b) ->
                                        Double.compare(
                                                highest ? figures[b] : figures[a],
                                                highest ? figures[a] : figures[b]))
                        .toList();
        return figures[sorted.get(0)] == figures[sorted.get(1)]
                ? OptionalInt.empty()
                : OptionalInt.of(ended.get(sorted.get(0)));
    }
}
