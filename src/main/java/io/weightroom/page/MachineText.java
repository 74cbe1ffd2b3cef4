package io.weightroom.page;

import java.util.Locale;

/** Sizes of the machines page, as people read them. */
final class MachineText {

    private static final double MB = 1 << 20;

    private MachineText() {}

    /** {@code 612 MB}, {@code 1.25 GB}: three significant digits, in units of 1,024. */
    static String bytes(long bytes) {
        double mega = bytes / MB;
        if (mega < 999.5) {
            return String.format(Locale.US, mega < 9.995 ? "%.2f MB" : "%.0f MB", mega);
        }
        double giga = mega / 1024;
        return String.format(Locale.US, giga < 9.995 ? "%.2f GB" : "%.1f GB", giga);
    }
}
