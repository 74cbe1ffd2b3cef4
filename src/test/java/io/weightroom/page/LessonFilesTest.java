package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.weightroom.lesson.FolderLessons;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonFilesTest {

    private static final String LESSON =
            """
            ---
            title: %s
            promise: You will.
            minutes: 5
            ---

            ## A step

            Words.
            """;

    @Test
    void showsWhatWasSavedWhileThePageWasMade(@TempDir Path folder) throws Exception {
        var file = Files.createDirectory(folder.resolve("01-one")).resolve("lesson.md");
        Files.writeString(file, LESSON.formatted("Before"));
        try (var lessons = new FolderLessons(folder)) {
            var page = new Div();
            var same = new Div();
            var refreshed = new AtomicInteger();
            LessonFiles.follow(lessons, page, refreshed::incrementAndGet);

            Files.writeString(file, LESSON.formatted("Afterwards"));
            while (!lessons.find("one").orElseThrow().title().equals("Afterwards")) {
                Thread.sleep(20);
            }
            LessonFiles.follow(lessons, same, () -> refreshed.addAndGet(100));
            new UI().add(page, same);

            assertThat(refreshed).hasValue(1);
        }
    }
}
