package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.RunDirective.Unrolled;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnrolledReaderTest {

    private static final String SEQUENCE = "dataset: sequence first-symbol length=6\\nlayers: ";

    @TempDir Path lessons;

    @Test
    void readsAWordAndWhoseNetworkReadsIt() throws IOException {
        var lesson = read(SEQUENCE + "[embedding 4, gru 8, linear 8]", "of: net\nword: facade");
        assertThat(lesson.problems()).isEmpty();
        var unrolled = (Unrolled) ((Block.Widget) lesson.introduction().getLast()).directive();
        assertThat(unrolled.of().name()).isEqualTo("net");
        assertThat(unrolled.word()).isEqualTo("facade");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[embedding 4, rnn 13, linear 8] | of: net\\nword: a | 11: unrolled: of: expected a run whose layers",
                "[embedding 4, rnn 8, rnn 8, linear 8] | of: net\\nword: a | 11: unrolled: of: expected a run whose",
                "[embedding 4, rnn 8, linear 8] | of: net | 10: unrolled: word is missing",
                "[embedding 4, rnn 8, linear 8] | of: ten\\nword: a | 11: unrolled: unknown train block \"ten\"",
            })
    void saysWhatCannotBeUnrolled(String layers, String unrolled, String message)
            throws IOException {
        assertThat(read(SEQUENCE + layers, unrolled).problems())
                .extracting(problem -> problem.at().line() + ": " + problem.message())
                .singleElement()
                .asString()
                .startsWith(message);
    }

    private Lesson read(String train, String unrolled) throws IOException {
        return RunLookLessons.read(
                lessons, train.replace("\\n", "\n"), "unrolled", unrolled.replace("\\n", "\n"));
    }
}
