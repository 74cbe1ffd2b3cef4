package io.weightroom.widget;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.weightroom.lesson.Swept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The values of a sweep, to be typed. */
final class SweepValues extends TextField {

    private final Swept swept;

    SweepValues(Swept swept, List<Double> values, Consumer<List<Double>> changed) {
        super(swept == Swept.LEARNING_RATE ? "Learning rates" : "Batch sizes");
        this.swept = swept;
        addClassName("wr-sweep-values");
        setValue(text(values));
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        addValueChangeListener(change -> read(change.getValue()).ifPresent(changed));
    }

    private String text(List<Double> values) {
        return values.stream().map(swept::text).collect(Collectors.joining(", "));
    }

    /** The numbers of {@code line}, ascending and each once; says what is wrong with others. */
    private Optional<List<Double>> read(String line) {
        var words = line.strip().split("[\\s,;]+");
        var values = new ArrayList<Double>();
        for (var word : words) {
            var value = swept.read(word);
            if (value.isEmpty()) {
                return refuse("Expected %s, found \"%s\".".formatted(swept.expected(), word));
            }
            values.add(value.get());
        }
        var distinct = values.stream().sorted().distinct().toList();
        if (distinct.size() < Swept.FEWEST || distinct.size() > Swept.MOST) {
            return refuse(
                    "Each value is a run. Expected %d to %d, so that others get their turn, found %d."
                            .formatted(Swept.FEWEST, Swept.MOST, distinct.size()));
        }
        setInvalid(false);
        return Optional.of(distinct);
    }

    private Optional<List<Double>> refuse(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
        return Optional.empty();
    }
}
