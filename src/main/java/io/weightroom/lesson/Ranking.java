package io.weightroom.lesson;

import io.weightroom.lesson.Measurement.Quantity;
import io.weightroom.lesson.RunDirective.Race;
import io.weightroom.spec.Written;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who is first in a race, as an author writes it: {@code lowest seconds of race}. */
record Ranking(boolean highest, Quantity quantity, Race race) {

    private static final Pattern FORM = Pattern.compile("(highest|lowest) (\\w+) of ([a-z0-9-]+)");
    private static final Vocabulary QUANTITIES =
            Vocabulary.of("quantity", Written.words(Quantity.class));

    static Optional<Ranking> read(Text text, PageNames names, Problems problems) {
        var form = FORM.matcher(text.value().strip());
        if (!form.matches()) {
            problems.add(
                    text.at(),
                    "answer-by: expected highest or lowest, a quantity and a race, such as highest testAccuracy of race, found "
                            + text.found());
            return Optional.empty();
        }
        QUANTITIES.allows(form.group(2), text.at(), problems);
        var race = names.race(new Text(form.group(3), text.at()), problems);
        return Written.find(Quantity.class, form.group(2))
                .flatMap(
                        quantity ->
                                race.map(
                                        r ->
                                                new Ranking(
                                                        form.group(1).equals("highest"),
                                                        quantity,
                                                        r)));
    }
}
