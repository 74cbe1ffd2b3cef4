package io.weightroom.page.assignments;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as people write them: {@code 7.5}, {@code 40}. */
final class Points {

    private Points() {}

    static String text(double points) {
        return BigDecimal.valueOf(points)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String of(double points, double most) {
        return "%s of %s points".formatted(text(points), text(most));
    }
}
