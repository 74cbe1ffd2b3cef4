package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.RunDirective.Autograd;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutogradReaderTest {

    @TempDir Path lessons;

    @Test
    void readsWhoseGradientsToCompare() throws IOException {
        var lesson =
                read(
                        "dataset: truth-table xor\nlayers: [linear 2, sigmoid, linear 1]\nloss: mse",
                        "of: net\nsamples: 4");
        assertThat(lesson.problems()).isEmpty();
        var autograd = (Autograd) ((Block.Widget) lesson.introduction().getLast()).directive();
        assertThat(autograd.of().name()).isEqualTo("net");
        assertThat(autograd.samples()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dataset: mnist\\nlayers: [flatten, linear 10] | of: net | 11: autograd: of: expected a run of linear layers and activations with at most 400 parameters, found net",
                "dataset: circles\\nlayers: [linear 8, dropout, linear 2] | of: net | 11: autograd: of: expected a run",
                "dataset: circles\\nlayers: [linear 2] | of: rings | 11: autograd: unknown train block \"rings\"",
                "dataset: circles\\nlayers: [linear 2] | title: None | 10: autograd: of is missing",
                "dataset: circles\\nlayers: [linear 2] | of: net\\nsamples: 0 | 12: autograd: samples: expected a whole number from 1 to 1,000, found \"0\"",
            })
    void saysWhatCannotBeCompared(String train, String autograd, String message)
            throws IOException {
        assertThat(read(train.replace("\\n", "\n"), autograd.replace("\\n", "\n")).problems())
                .extracting(problem -> problem.at().line() + ": " + problem.message())
                .singleElement()
                .asString()
                .startsWith(message);
    }

    private Lesson read(String train, String autograd) throws IOException {
        return RunLookLessons.read(lessons, train, "autograd", autograd);
    }
}
