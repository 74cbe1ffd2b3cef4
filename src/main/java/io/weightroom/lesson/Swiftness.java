package io.weightroom.lesson;

import io.weightroom.lesson.PictureDirective.LineUp;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which network of a line-up is asked for, as an author writes it: {@code highest accuracy within
 * 20 ms of line-up}.
 */
record Swiftness(double milliseconds, LineUp lineUp) {

    private static final Pattern FORM =
            Pattern.compile("highest accuracy within (\\S+) ms of ([a-z0-9-]+)");
    private static final Kind<Double> MILLISECONDS = Kind.above(0);

    /** Whether {@code text} means to be one, right or wrong. */
    static boolean isOne(Text text) {
        return text.value().contains(" within ");
    }

    static Optional<Swiftness> read(Text text, PageNames names, Problems problems) {
        var form = FORM.matcher(text.value().strip());
        if (!form.matches()) {
            problems.add(
                    text.at(),
                    "answer-by: expected highest accuracy within 20 ms of a line-up, found "
                            + text.found());
            return Optional.empty();
        }
        var limit = MILLISECONDS.of(new Text(form.group(1), text.at()), "answer-by", problems);
        var lineUp = names.lineUp(new Text(form.group(2), text.at()), problems);
        return limit.flatMap(ms -> lineUp.map(l -> new Swiftness(ms, l)));
    }
}
