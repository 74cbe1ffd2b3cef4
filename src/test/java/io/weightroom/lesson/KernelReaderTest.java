package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The blocks of kernels that are slid over images. */
class KernelReaderTest {

    @TempDir Path lessons;

    @Test
    void readsAKernelWithAllOfItsKeys() throws IOException {
        var kernel =
                kernel(
                        """
                        image: house
                        height: 10
                        width: 14
                        kernel: sobel-y
                        size: 5
                        stride: 2
                        padding: 1
                        dilation: 3
                        pooling: average
                        relu: true
                        filled: true
                        controls: [stride, weights]""");
        assertThat(kernel.image()).isEqualTo(KernelImage.HOUSE);
        assertThat(List.of(kernel.height(), kernel.width(), kernel.size()))
                .containsExactly(10, 14, 5);
        assertThat(kernel.kernel()).isEqualTo(FamousKernel.SOBEL_Y);
        assertThat(List.of(kernel.stride(), kernel.padding(), kernel.dilation()))
                .containsExactly(2, 1, 3);
        assertThat(kernel.pooling()).isEqualTo(KernelPooling.AVERAGE);
        assertThat(kernel.relu()).isTrue();
        assertThat(kernel.filled()).isTrue();
        assertThat(kernel.controls()).containsExactly(KernelControl.STRIDE, KernelControl.WEIGHTS);
    }

    @Test
    void leavesEverythingToTheLearnerWhereNothingIsSaid() throws IOException {
        assertThat(kernel("caption: Try it.").controls()).containsExactly(KernelControl.values());
        assertThat(kernel("controls: []").controls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image: cat | kernel: unknown image \"cat\"; expected one of three, seven",
                "kernel: sobelx | kernel: unknown kernel \"sobelx\"",
                "size: 8 | kernel: size: expected a whole number from 1 to 7, found \"8\"",
                "height: 100 | kernel: height: expected a whole number from 5 to 28, found \"100\"",
                "stride: 0 | kernel: stride: expected a whole number from 1 to 4, found \"0\"",
                "padding: -1 | kernel: padding: expected a whole number from 0 to 4, found \"-1\"",
                "pooling: min | kernel: unknown pooling \"min\"; expected one of none, max, average",
                "relu: maybe | kernel: relu: expected true or false, found \"maybe\"",
                "controls: [colour] | kernel: unknown controls \"colour\"",
                "controls: stride | kernel: controls: expected a list",
                "strides: 2 | kernel: unknown key \"strides\"",
            })
    void saysWhatIsWrongAndWhere(String body, String message) throws IOException {
        assertThat(read(body).problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.at().line()).isEqualTo(6);
                            assertThat(problem.message()).startsWith(message);
                        });
    }

    private FigureDirective.Kernel kernel(String body) throws IOException {
        var lesson = read(body);
        assertThat(lesson.problems()).isEmpty();
        var widget = (Block.Widget) lesson.introduction().getFirst();
        return (FigureDirective.Kernel) widget.directive();
    }

    private Lesson read(String body) throws IOException {
        var block = List.of("---", "title: T", "promise: P.", "---", "```kernel", body, "```");
        Files.writeString(lessons.resolve("home.md"), String.join("\n", block));
        return LessonReader.read(LessonFile.home(lessons));
    }
}
