package io.weightroom.classroom;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes tables that spreadsheets open. What a spreadsheet would take for a formula, it gets as
 * text.
 */
public final class CsvText {

    /** Tells spreadsheets that UTF-8 follows. */
    private static final char MARK = '\uFEFF';

    private CsvText() {}

    /**
     * @param rows the header first
     */
    public static String of(List<? extends List<String>> rows) {
        var text = new StringWriter();
        text.append(MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (var row : rows) {
                printer.printRecord(row.stream().map(CsvText::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A number stays one; other text that begins like a formula is quoted for spreadsheets. */
    static String harmless(String cell) {
        return beginsAFormula(cell) && !cell.matches("-?\\d+(\\.\\d+)?") ? "'" + cell : cell;
    }

    /** Whether a spreadsheet would compute the text instead of showing it. */
    public static boolean beginsAFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0;
    }
}
