package io.weightroom.lesson;

import io.weightroom.lesson.Measurement.Quantity;
import io.weightroom.spec.Written;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a check expects: {@code run(digits).testAccuracy}. */
final class MeasurementReader {

    private static final Pattern FORM = Pattern.compile("run\\(([^()]*)\\)\\.(\\w+)");
    private static final Vocabulary QUANTITIES =
            Vocabulary.of("quantity", Written.words(Quantity.class));

    private MeasurementReader() {}

    static Optional<Measurement> read(Text text, PageNames names, Problems problems) {
        var form = FORM.matcher(text.value());
        if (!form.matches()) {
            problems.add(
                    text.at(), "expect: expected run(NAME).testAccuracy, found " + text.found());
            return Optional.empty();
        }
        names.refer(new Text(form.group(1).strip(), text.at()), problems);
        QUANTITIES.allows(form.group(2), text.at(), problems);
        return Written.find(Quantity.class, form.group(2))
                .map(quantity -> new Measurement(form.group(1).strip(), quantity));
    }
}
