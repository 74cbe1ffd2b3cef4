package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.RunDirective.Slice;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceReaderTest {

    @TempDir Path lessons;

    @Test
    void readsWhoseWeightsToLookAround() throws IOException {
        var lesson = read("dataset: circles\nlayers: [linear 8, tanh, linear 2]", "of: net");
        assertThat(lesson.problems()).isEmpty();
        var slice = (Slice) ((Block.Widget) lesson.introduction().getLast()).directive();
        assertThat(slice.of().name()).isEqualTo("net");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dataset: mnist\\nlayers: [flatten, linear 10] | of: net | 11: slice: of: expected a run on points",
                "dataset: circles\\nlayers: [linear 8, dropout, linear 2] | of: net | 11: slice: of: expected a run",
                "dataset: circles\\nlayers: [linear 2] | of: rings | 11: slice: unknown train block \"rings\"",
                "dataset: circles\\nlayers: [linear 2] | title: None | 10: slice: of is missing",
            })
    void saysWhatCannotBeSliced(String train, String slice, String message) throws IOException {
        assertThat(read(train.replace("\\n", "\n"), slice).problems())
                .extracting(problem -> problem.at().line() + ": " + problem.message())
                .singleElement()
                .asString()
                .startsWith(message);
    }

    private Lesson read(String train, String slice) throws IOException {
        return RunLookLessons.read(lessons, train, "slice", slice);
    }
}
