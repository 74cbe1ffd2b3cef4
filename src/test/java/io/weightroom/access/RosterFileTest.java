package io.weightroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterFileTest {

    private static List<String> names(byte[] file) {
        return RosterFile.read(file).stream().map(one -> one.name().text()).toList();
    }

    private static List<String> names(String file) {
        return names(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(byte[] file) {
        return catchThrowableOfType(RosterRefused.class, () -> RosterFile.read(file)).problems();
    }

    private static List<String> problems(String file) {
        return problems(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsNamesAndIds() {
        var entries =
                RosterFile.read(
                        "Name,ID\n\"Berg, Ana\",ana@school.example\n\nשרה,\n"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(entries)
                .extracting(one -> one.name().text() + "|" + one.schoolId().orElse(""))
                .containsExactly("Berg, Ana|ana@school.example", "שרה|");
    }

    @Test
    void readsTheTablesOfSpreadsheetsAndSchools() {
        assertThat(names("\uFEFFVorname;Nachname\r\nAna;Berg\r\n")).containsExactly("Ana Berg");
        assertThat(names("First name\tSurname\tEmail address\nAna\tBerg\tana@x\n"))
                .containsExactly("Ana Berg");
        assertThat(names("\uFEFFname\nZoë\n".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("Zoë");
        assertThat(names("\uFEFFname\nZoë\n".getBytes(StandardCharsets.UTF_16BE)))
                .containsExactly("Zoë");
    }

    @Test
    void namesTheLinesOfAllThatIsWrong() {
        assertThat(problems("name,id\nAna,1\n=HYPERLINK(\"x\"),2\n\nANA,3\n,4\nBen,=1+1\n"))
                .containsExactly(
                        "line 3: expected a name that begins with a letter, found “=”",
                        "line 5: “ANA” stands in line 2 too",
                        "line 6: expected a name, found none",
                        "line 7: expected an id of at most 100 characters that is no formula");
    }

    @Test
    void saysWhichLineIsInAnotherEncoding() {
        var latin = "name\nAna\nZoë\n".getBytes(Charset.forName("windows-1252"));
        assertThat(problems(latin))
                .containsExactly(
                        "line 3: expected text in UTF-8, found other bytes; save the table as “CSV UTF-8”");
        assertThat(problems(new byte[] {(byte) 0xff, (byte) 0xfe, 1, 2, 3}).getFirst())
                .contains("UTF-8");
    }

    @Test
    void refusesATableOfAHundredThousand() {
        var rows =
                IntStream.range(0, 100_000)
                        .mapToObj(i -> "s" + i)
                        .collect(Collectors.joining("\n"));
        assertThat(problems("name\n" + rows))
                .containsExactly("line 2,002: expected at most 2,000 students, found more");
        assertThat(problems("name\n" + rows + rows + rows).getFirst())
                .startsWith("expected at most 1 MB and 2,000 students");
    }

    @Test
    void refusesWhatIsNoTableOfNames() {
        assertThat(problems(""))
                .containsExactly(
                        "expected a heading and a line for each student, found no student");
        assertThat(problems("Ana\nBen\n").getFirst())
                .isEqualTo(
                        "line 1: expected a column “name”, or “first name” and “last name”, found “ana”");
        assertThat(problems("name\n\"Ana\nBen\n").getFirst()).contains("quotes that do not end");
        assertThat(problems(new byte[] {0, 1, 2, 3}).getFirst()).contains("column “name”");
    }

    @Test
    void stopsAfterTwentyProblems() {
        assertThat(problems("name\n" + "=x\n".repeat(500))).hasSize(20);
    }
}
