package io.weightroom.command;

import static io.weightroom.spec.Activation.SIGMOID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.command.DepthTable.Cell;
import io.weightroom.command.DepthTable.Method;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.training.Engines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of depths and activations in a short version: few digits, the same order. */
class DepthTableTest {

    private static final double LN_10 = Math.log(10);

    private static final Path SHARED =
            Path.of(System.getProperty("weightroom.shared", "../shared"), "data");

    @ParameterizedTest
    @ValueSource(strings = {"sketch-digits", "mnist"})
    void depthSilencesSigmoidsUnderSgdAndNotUnderAdam(String dataset) {
        assumeTrue(
                !dataset.equals("mnist") || Files.isDirectory(SHARED.resolve("mnist")),
                "MNIST is not in " + SHARED + ": the table is checked on sketch-digits only");
        var table = table(dataset);

        var sgd = cells(table, Method.SGD);
        assertThat(sgd).filteredOn(cell -> cell.depth() == 1).allMatch(learned(0.75));
        assertThat(sgd).filteredOn(cell -> cell.activation() != SIGMOID).allMatch(learned(0.6));
        assertThat(sgd)
                .filteredOn(cell -> cell.depth() > 1 && cell.activation() == SIGMOID)
                .hasSize(2)
                .allSatisfy(cell -> assertThat(cell.testLoss()).isCloseTo(LN_10, within(0.05)))
                .allMatch(learned(0.2).negate());

        var adam = cells(table, Method.ADAM);
        assertThat(adam).filteredOn(cell -> cell.activation() != SIGMOID).allMatch(learned(0.8));
        assertThat(adam)
                .filteredOn(cell -> cell.depth() == 5 && cell.activation() == SIGMOID)
                .hasSize(1)
                .allMatch(learned(0.3))
                .noneMatch(learned(0.8));
    }

    private static Predicate<Cell> learned(double accuracy) {
        return cell -> cell.testAccuracy() > accuracy;
    }

    private static List<Cell> cells(DepthTable table, Method method) {
        var cells = new ArrayList<Cell>();
        table.train(method, cells::add);
        assertThat(cells).hasSize(9);
        return cells;
    }

    private static DepthTable table(String dataset) {
        return new DepthTable(
                Engines.installed(),
                new DatasetCatalog(Path.of("target/test-home"), Optional.of(SHARED)),
                new DatasetSpec.Catalogued(dataset, OptionalInt.of(4000)),
                5);
    }
}
