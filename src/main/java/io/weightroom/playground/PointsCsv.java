package io.weightroom.playground;

import io.weightroom.spec.DatasetSpec.OwnPoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Reads a learner's table: two numbers and a label a line, with commas, semicolons or tabs between,
 * and a line of names above where there is one. Numbers are stretched to -1..1.
 *
 * <p>At most ten different labels are classes; more of them, where they are numbers, are to be
 * learned.
 */
public final class PointsCsv {

    public static final int MOST_CLASSES = 10;
    private static final int FEWEST = 10;
    private static final int MOST_SHOWN = 3;

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    /** What is wrong with a table; every line of the message is a sentence. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(List<String> problems) {
            super(String.join("\n", problems));
        }
    }

    /**
     * @param scaling how numbers were stretched, as a sentence
     */
    public record Table(OwnPoints points, String scaling) {}

    private record Row(double x1, double x2, String label) {}

    private final List<String> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private int furtherProblems;

    private PointsCsv() {}

    /**
     * @throws Refused where it is no such table
     */
    public static Table read(String text) throws Refused {
        return new PointsCsv().table(text);
    }

    /** For a text of which not all has come. */
    public static Refused tooLong(long characters) {
        return new Refused(
                List.of(
                        "Expected at most %,d rows, found a text of %,d characters."
                                .formatted(OwnPoints.MOST, characters)));
    }

    private Table table(String text) throws Refused {
        var lines = text.lines().limit(OwnPoints.MOST + 2L).toList();
        long count = text.lines().filter(line -> !line.isBlank()).count();
        char separator = separator(lines);
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var cells = lines.get(i).split(Pattern.quote(String.valueOf(separator)), -1);
                if (!first || !isHeader(cells)) {
                    read(i + 1, cells, separator);
                } else {
                    count--;
                }
                first = false;
            }
        }
        if (count > OwnPoints.MOST) {
            throw new Refused(
                    List.of(
                            "Expected at most %,d rows, found %,d."
                                    .formatted(OwnPoints.MOST, count)));
        }
        if (furtherProblems > 0) {
            problems.add("And %,d more lines like these.".formatted(furtherProblems));
        }
        if (problems.isEmpty() && rows.size() < FEWEST) {
            problems.add(
                    "Expected at least %d rows of two numbers and a label, found %d."
                            .formatted(FEWEST, rows.size()));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return table();
    }

    private static char separator(List<String> lines) {
        var first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
    }

    /** Names stand above numbers. */
    private static boolean isHeader(String[] cells) {
        return cells.length >= 2
                && cells[0].strip().matches("[\\p{L}_\"].*")
                && cells[1].strip().matches("[\\p{L}_\"].*");
    }

    private void read(int line, String[] cells, char separator) {
        if (cells.length != 3) {
            problem(
                    line,
                    "expected two numbers and a label, found %d columns".formatted(cells.length));
            return;
        }
        var x1 = number(line, "first", cells[0], separator);
        var x2 = number(line, "second", cells[1], separator);
        var label = cells[2].strip().replaceAll("^\"|\"$", "");
        if (label.isEmpty()) {
            problem(line, "the label is empty");
        } else if (label.startsWith("=")) {
            problem(line, "expected a label, found a formula: " + shown(label));
        } else if (x1.isPresent() && x2.isPresent()) {
            rows.add(new Row(x1.getAsDouble(), x2.getAsDouble(), label));
        }
    }

    private OptionalDouble number(int line, String which, String cell, char separator) {
        var text = cell.strip().replaceAll("^\"|\"$", "");
        // Where semicolons divide, a comma is a decimal point.
        var plain = separator == ';' ? text.replace(',', '.') : text;
        if (NUMBER.matcher(plain).matches() && Double.isFinite(Double.parseDouble(plain))) {
            return OptionalDouble.of(Double.parseDouble(plain));
        }
        if (text.isEmpty()) {
            problem(line, "the " + which + " number is missing");
        } else if (text.startsWith("=")) {
            problem(line, "expected a number, found a formula: " + shown(text));
        } else {
            problem(line, "expected a number, found \"" + shown(text) + "\"");
        }
        return OptionalDouble.empty();
    }

    private void problem(int line, String sentence) {
        if (problems.size() < MOST_SHOWN) {
            problems.add("Line %,d: %s.".formatted(line, sentence));
        } else {
            furtherProblems++;
        }
    }

    private static String shown(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "...";
    }

    private Table table() throws Refused {
        var labels = new LinkedHashSet<String>();
        rows.forEach(row -> labels.add(row.label()));
        boolean numbers = labels.stream().allMatch(l -> NUMBER.matcher(l).matches());
        if (labels.size() == 1) {
            throw new Refused(
                    List.of(
                            "Expected at least two different labels, found \"%s\" only."
                                    .formatted(shown(labels.getFirst()))));
        }
        if (labels.size() > MOST_CLASSES && !numbers) {
            throw new Refused(
                    List.of(
                            "Expected at most %d classes, found %,d different labels."
                                    .formatted(MOST_CLASSES, labels.size())));
        }
        var first = Stretch.of(rows.stream().mapToDouble(Row::x1).toArray());
        var second = Stretch.of(rows.stream().mapToDouble(Row::x2).toArray());
        boolean classes = labels.size() <= MOST_CLASSES;
        var names =
                classes ? labels.stream().sorted(PointsCsv::inOrder).toList() : List.<String>of();
        var target =
                classes
                        ? Stretch.NONE
                        : Stretch.of(
                                rows.stream()
                                        .mapToDouble(r -> Double.parseDouble(r.label()))
                                        .toArray());
        var points = new ArrayList<OwnPoint>();
        for (var row : rows) {
            double label =
                    classes
                            ? names.indexOf(row.label())
                            : target.of(Double.parseDouble(row.label()));
            points.add(
                    new OwnPoint(
                            (float) first.of(row.x1()),
                            (float) second.of(row.x2()),
                            (float) label));
        }
        return new Table(
                new OwnPoints(points, names),
                "%,d rows. The first number, %s, and the second, %s, were stretched to -1 to 1%s."
                        .formatted(
                                rows.size(),
                                first.text(),
                                second.text(),
                                classes
                                        ? ""
                                        : ", and so was what is to be learned, " + target.text()));
    }

    private static int inOrder(String a, String b) {
        boolean numbers = NUMBER.matcher(a).matches() && NUMBER.matcher(b).matches();
        return numbers
                ? Double.compare(Double.parseDouble(a), Double.parseDouble(b))
                : a.compareTo(b);
    }
}
