package io.weightroom.engine.torch;

/** Makes one line of what libtorch says of a failure. */
final class TorchWords {

    private static final int MOST = 200;

    private TorchWords() {}

    /** Its last line that says something, where Python would print it. */
    static String of(RuntimeException failure) {
        var lines =
                String.valueOf(failure.getMessage())
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList();
        var line =
                lines.stream()
                        .filter(l -> l.matches("[\\w.]*(Error|Exception): .*"))
                        .reduce((first, second) -> second)
                        .orElse(lines.isEmpty() ? "nothing" : lines.getFirst());
        return line.length() <= MOST ? line : line.substring(0, MOST) + "\u2026";
    }
}
