package io.weightroom.command;

/**
 * Sends what libraries log to standard error, warnings only: standard output belongs to what the
 * command was asked for.
 */
final class QuietLogs {

    private QuietLogs() {}

    /** Must be called before anything logs. */
    static void begin() {
        System.setProperty("logback.configurationFile", "io/weightroom/command/quiet-logs.xml");
    }
}
