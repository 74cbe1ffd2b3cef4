package io.weightroom.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.spec.DatasetSpec.OwnPoint;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointsCsvTest {

    /** Twelve good rows, classes a and b. */
    private static String rows() {
        return IntStream.range(0, 12)
                .mapToObj(i -> i + "," + 2 * i + "," + (i % 2 == 0 ? "a" : "b"))
                .collect(Collectors.joining("\n"));
    }

    private static void assertRefused(String text, String... sentences) {
        assertThatThrownBy(() -> PointsCsv.read(text))
                .isInstanceOf(PointsCsv.Refused.class)
                .message()
                .isEqualTo(String.join("\n", sentences));
    }

    @Test
    void stretchesNumbersAndNamesClasses() throws PointsCsv.Refused {
        var table = PointsCsv.read("height,weight,kind\n" + rows());

        assertThat(table.points().classNames()).containsExactly("a", "b");
        assertThat(table.points().points())
                .hasSize(12)
                .startsWith(new OwnPoint(-1, -1, 0))
                .endsWith(new OwnPoint(1, 1, 1));
        assertThat(table.scaling())
                .isEqualTo(
                        "12 rows. The first number, 0 to 11, and the second, 0 to 22, were stretched to -1 to 1.");
    }

    @Test
    void readsSemicolonsWithDecimalCommasAndQuotes() throws PointsCsv.Refused {
        var text = rows().replace(",", ";").replace("\n", "\r\n") + ";\r\n";
        var table = PointsCsv.read(text.replace(";\r\n", "\r\n") + "\"5,5\";\"11\";\"a\"\r\n\r\n");

        assertThat(table.points().points()).hasSize(13);
        assertThat(table.points().points().getLast()).isEqualTo(new OwnPoint(0, 0, 0));
    }

    @Test
    void learnsNumbersWhereThereAreManyDifferentLabels() throws PointsCsv.Refused {
        var text =
                IntStream.range(0, 40)
                        .mapToObj(i -> i + "\t0\t" + i * 0.5)
                        .collect(Collectors.joining("\n"));
        var points = PointsCsv.read(text).points();

        assertThat(points.classNames()).isEmpty();
        assertThat(points.points().getLast()).isEqualTo(new OwnPoint(1, 0, 1));
    }

    @Test
    void keepsTheOrderOfClassesThatAreNumbers() throws PointsCsv.Refused {
        var text =
                IntStream.range(0, 30)
                        .mapToObj(i -> i + ",1," + (i % 3) * 5)
                        .collect(Collectors.joining("\n"));

        assertThat(PointsCsv.read(text).points().classNames()).containsExactly("0", "5", "10");
    }

    @Test
    void saysWhatIsWrongInWhichLine() {
        assertRefused(
                "x,y,label\n1,2,a\none,2,a\n1,,a\n1,2\n1,2,\n=SUM(A1:A9),2,b",
                "Line 3: expected a number, found \"one\".",
                "Line 4: the second number is missing.",
                "Line 5: expected two numbers and a label, found 2 columns.",
                "And 2 more lines like these.");
    }

    @Test
    void readsNoFormulas() {
        assertRefused(
                rows() + "\n=1+1,2,a\n1,2,=A1",
                "Line 13: expected a number, found a formula: =1+1.",
                "Line 14: expected a label, found a formula: =A1.");
    }

    @Test
    void refusesOneClassOnly() {
        assertRefused(
                rows().replace("b", "a"),
                "Expected at least two different labels, found \"a\" only.");
    }

    @Test
    void refusesTooManyRowsAndTooFew() {
        assertRefused(
                "1,2,a\n".repeat(2) + "1,2,b",
                "Expected at least 10 rows of two numbers and a label, found 3.");
        assertRefused("1,2,a\n".repeat(250_000), "Expected at most 5,000 rows, found 250,000.");
        assertRefused("", "Expected at least 10 rows of two numbers and a label, found 0.");
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertRefused(
                rows() + "\nNaN,1,a\n1e999,1,a",
                "Line 13: expected a number, found \"NaN\".",
                "Line 14: expected a number, found \"1e999\".");
    }

    @Test
    void refusesMoreTextualLabelsThanClasses() {
        var text =
                IntStream.range(0, 30)
                        .mapToObj(i -> i + ",1,name" + i)
                        .collect(Collectors.joining("\n"));

        assertRefused(text, "Expected at most 10 classes, found 30 different labels.");
    }
}
