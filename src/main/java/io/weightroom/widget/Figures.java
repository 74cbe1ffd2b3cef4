package io.weightroom.widget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them: three significant digits, per cent with one decimal. */
public final class Figures {

    private Figures() {}

    static String count(long value) {
        return String.format(Locale.US, "%,d", value);
    }

    static String significant(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : "infinite";
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        var symbols = DecimalFormatSymbols.getInstance(Locale.US);
        if (size >= 1e6 || size < 1e-4) {
            return new DecimalFormat("0.##E0", symbols).format(value).replace("E", "e");
        }
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.US, "%,." + decimals + "f", value);
    }

    /** A number that somebody chose, as short as it can be written: {@code 0.001}. */
    public static String chosen(double value) {
        var exact = BigDecimal.valueOf(value).round(new MathContext(6)).stripTrailingZeros();
        return value != 0 && (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-5)
                ? exact.toString().replace("E+", "e").replace("E", "e")
                : exact.toPlainString();
    }

    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.US, "%.1f %%", share * 100);
    }

    /** A speed of {@code 41234} is 41,200: the rest is noise. */
    static String speed(double perSecond) {
        double power = Math.pow(10, Math.max(0, Math.floor(Math.log10(perSecond)) - 2));
        return count(Math.round(perSecond / power) * Math.round(power));
    }

    static String duration(double seconds) {
        if (seconds < 1) {
            return "less than 1 s";
        }
        long whole = Math.round(seconds);
        if (whole < 100) {
            return whole + " s";
        }
        return whole < 3600
                ? (whole + 30) / 60 + " min"
                : "%d h %d min".formatted(whole / 3600, whole % 3600 / 60);
    }
}
