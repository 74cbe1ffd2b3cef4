package io.weightroom.page.teach;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Role;
import io.weightroom.grading.Gradebook;
import io.weightroom.grading.LatePolicy;
import io.weightroom.grading.Terms;
import io.weightroom.page.teach.ClassTable.Mark;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GradebookCsvTest {

    private static final LearnerId ANA = new LearnerId("a1");
    private static final LearnerId BEN = new LearnerId("b2");
    private static final LearnerId EVE = new LearnerId("e3");
    private static final Map<LearnerId, String> IDS =
            Map.of(ANA, "ana@school.example", BEN, "4711");

    private static final Gradebook BOOK =
            new Gradebook(
                    new Cohort(5, "Monday", ZoneId.of("Europe/Vienna"), 1, false),
                    List.of(column("digits", "Digits, read", 10), column("xor", "Xor", 4)),
                    List.of(
                            row(
                                    ANA,
                                    "Ana \"Quote\", B.",
                                    Optional.of(cell(7.5, false)),
                                    Optional.empty()),
                            row(
                                    BEN,
                                    "=HYPERLINK(\"http://x\")",
                                    Optional.of(cell(0, true)),
                                    Optional.of(cell(4, false))),
                            row(EVE, "עדה 🌷", Optional.empty(), Optional.empty())));

    private static Gradebook.Column column(String slug, String title, double points) {
        return new Gradebook.Column(
                slug,
                title,
                points,
                new Terms(
                        5,
                        slug,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        LatePolicy.NONE,
                        3,
                        Terms.Counts.BEST));
    }

    private static Gradebook.Cell cell(double points, boolean pending) {
        return new Gradebook.Cell(
                points,
                pending,
                false,
                OptionalLong.of(1),
                2,
                1,
                Instant.parse("2026-11-23T23:30:00Z"),
                3);
    }

    private static Gradebook.Row row(
            LearnerId id,
            String name,
            Optional<Gradebook.Cell> first,
            Optional<Gradebook.Cell> second) {
        return new Gradebook.Row(
                new Member(id, name, Role.STUDENT, OptionalLong.of(5)), List.of(first, second));
    }

    @Test
    void findsStudentsInMoodleByMailOrNumber() {
        assertThat(GradebookCsv.MOODLE.text(BOOK, IDS))
                .isEqualTo(
                        """
                        \uFEFFFull name,Email address,ID number,"Digits, read (Real)",Xor (Real)
                        "Ana ""Quote"", B.",ana@school.example,,7.5,
                        "'=HYPERLINK(""http://x"")",,4711,0,4
                        עדה 🌷,,,,
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void tellsCanvasWhatCanBeHad() {
        assertThat(GradebookCsv.CANVAS.text(BOOK, IDS).lines())
                .startsWith(
                        "\uFEFFStudent,ID,SIS User ID,SIS Login ID,Section,\"Digits, read\",Xor",
                        "\"    Points Possible\",,,,,10,4",
                        "\"Ana \"\"Quote\"\", B.\",,,ana@school.example,Monday,7.5,");
    }

    @Test
    void marksWhatWaitsAndWhatWasLate() {
        var rows = GradebookRows.of(BOOK.cohort(), BOOK);

        assertThat(rows).extracting(ClassTable.Row::title).startsWith("Ana \"Quote\", B.");
        assertThat(rows.getFirst().address()).isEqualTo("class/5/students/a1");
        var ana = rows.getFirst().cells();
        assertThat(ana.getFirst().mark()).isEqualTo(Mark.LATE);
        assertThat(ana.getFirst().note())
                .isEqualTo(
                        "1 day late; 3 others have trained the same spec; 2 attempts; Tue 24 Nov 2026, 00:30");
        assertThat(ana.get(1).value()).isEmpty();
        assertThat(ana.getLast().text()).isEqualTo("7.5");
        assertThat(rows.get(1).cells().getFirst().mark()).isEqualTo(Mark.WAITS);
    }
}
