package io.weightroom.access;

import io.weightroom.classroom.CsvText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a class from a table of a spreadsheet: a line each, with a column {@code name}, or first
 * and last name, and where there is one {@code id}. All is read before anybody is added.
 */
public final class RosterFile {

    public static final int MOST_BYTES = 1 << 20;

    private static final int MOST_PROBLEMS = 20;
    private static final int LONGEST_ID = 100;

    /** Headings as they stand in the tables of schools, in small letters. */
    private static final List<String> NAMES =
            List.of("name", "display name", "full name", "student", "name, vorname", "nom");

    private static final List<String> FIRST =
            List.of("first name", "firstname", "given name", "vorname");
    private static final List<String> LAST =
            List.of("last name", "lastname", "surname", "family name", "nachname");
    private static final List<String> IDS =
            List.of(
                    "id",
                    "school id",
                    "id number",
                    "sis user id",
                    "email",
                    "email address",
                    "e-mail");

    private final List<RosterEntry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Long> lineOf = new HashMap<>();

    private RosterFile() {}

    /**
     * @throws RosterRefused with every problem and its line, of the first twenty
     */
    public static List<RosterEntry> read(byte[] file) {
        var reading = new RosterFile();
        if (file.length > MOST_BYTES) {
            throw new RosterRefused(
                    List.of(
                            "expected at most 1 MB and %,d students, found %,d bytes"
                                    .formatted(AccountRows.MOST_STUDENTS, file.length)));
        }
        reading.read(text(file));
        if (!reading.problems.isEmpty()) {
            throw new RosterRefused(reading.problems);
        }
        return List.copyOf(reading.entries);
    }

    private void read(String text) {
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            Optional<Columns> columns = Optional.empty();
            for (var row : parser) {
                if (columns.isEmpty()) {
                    columns = Optional.of(columns(row));
                } else {
                    add(row, columns.get(), parser.getCurrentLineNumber());
                }
                if (entries.size() > AccountRows.MOST_STUDENTS) {
                    problem(
                            parser.getCurrentLineNumber(),
                            "expected at most %,d students, found more"
                                    .formatted(AccountRows.MOST_STUDENTS));
                    return;
                }
                if (problems.size() >= MOST_PROBLEMS) {
                    return;
                }
            }
        } catch (CSVException | UncheckedIOException e) {
            problems.add("expected a table, found quotes that do not end: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (entries.isEmpty() && problems.isEmpty()) {
            problems.add("expected a heading and a line for each student, found no student");
        }
    }

    /** By position; -1 where there is none. */
    private record Columns(int name, int first, int last, int id) {}

    private Columns columns(CSVRecord heading) {
        var words = heading.stream().map(word -> word.toLowerCase(Locale.ROOT).strip()).toList();
        var found =
                new Columns(
                        find(words, NAMES),
                        find(words, FIRST),
                        find(words, LAST),
                        find(words, IDS));
        if (found.name() < 0 && (found.first() < 0 || found.last() < 0)) {
            throw new RosterRefused(
                    List.of(
                            "line 1: expected a column “name”, or “first name” and “last name”, found “%s”"
                                    .formatted(String.join("”, “", words))));
        }
        return found;
    }

    private static int find(List<String> words, List<String> any) {
        return any.stream().mapToInt(words::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
    }

    private void add(CSVRecord row, Columns columns, long line) {
        try {
            var text =
                    columns.name() >= 0
                            ? cell(row, columns.name())
                            : cell(row, columns.first()) + " " + cell(row, columns.last());
            var name = new DisplayName(text);
            var id = cell(row, columns.id());
            if (id.length() > LONGEST_ID || CsvText.beginsAFormula(id)) {
                problem(line, "expected an id of at most 100 characters that is no formula");
                return;
            }
            var before = lineOf.putIfAbsent(name.folded(), line);
            if (before != null) {
                problem(line, "“%s” stands in line %d too".formatted(name.text(), before));
                return;
            }
            entries.add(new RosterEntry(name, Optional.of(id).filter(word -> !word.isEmpty())));
        } catch (AccessRefused e) {
            problem(line, String.valueOf(e.getMessage()));
        }
    }

    private static String cell(CSVRecord row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    private void problem(long line, String words) {
        problems.add("line %,d: %s".formatted(line, words));
    }

    /** What stands most often in the heading: spreadsheets of many languages write semicolons. */
    private static char delimiter(String text) {
        var heading = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }

    private static String text(byte[] file) {
        if (file.length > 1 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
            return decoded(file, 2, StandardCharsets.UTF_16LE);
        }
        if (file.length > 1 && (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff) {
            return decoded(file, 2, StandardCharsets.UTF_16BE);
        }
        var text = decoded(file, 0, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] file, int from, Charset charset) {
        var bytes = ByteBuffer.wrap(file, from, file.length - from);
        try {
            return charset.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            long line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += file[i] == '\n' ? 1 : 0;
            }
            throw new RosterRefused(
                    List.of(
                            "line %,d: expected text in UTF-8, found other bytes; save the table as “CSV UTF-8”"
                                    .formatted(line)));
        }
    }
}
