package io.weightroom.coach;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers in the coach's sentences. */
final class Numbers {

    private Numbers() {}

    /** Three significant digits: {@code 0.693}, {@code 41.2}, {@code 4.1e9}. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : "infinite";
        }
        double size = Math.abs(value);
        if (size >= 1e6 || size > 0 && size < 1e-4) {
            return String.format(Locale.US, "%.1e", value)
                    .replaceAll("e([+-])0*", "e$1")
                    .replace("e+", "e");
        }
        int decimals = size == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.US, "%,." + Math.min(decimals, 5) + "f", value);
    }

    /** As short as somebody would write it: {@code 0.001}. */
    static String chosen(double value) {
        var exact = new BigDecimal(value, new MathContext(3)).stripTrailingZeros();
        return exact.abs().doubleValue() < 1e-5
                ? exact.toString().replace("E", "e")
                : exact.toPlainString();
    }

    static String percent(double share) {
        return String.format(
                        Locale.US,
                        share > 0.995 || share < 0.005 ? "%.1f %%" : "%.0f %%",
                        share * 100)
                .replace(".0 %", " %");
    }

    static String count(double value) {
        return String.format(Locale.US, "%,d", Math.round(value));
    }

    /** Of an epoch that may have a fraction: {@code 6}, {@code 0.3}. */
    static String epoch(double epoch) {
        return epoch >= 10 || epoch == Math.rint(epoch) ? count(epoch) : of1(epoch);
    }

    private static String of1(double value) {
        return String.format(Locale.US, "%.1f", value);
    }

    /** Two significant digits: what an extrapolation is good for. */
    static double rough(double value) {
        return new BigDecimal(value, new MathContext(2)).doubleValue();
    }
}
