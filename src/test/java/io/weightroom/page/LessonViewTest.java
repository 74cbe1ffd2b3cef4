package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import io.weightroom.lesson.Lessons;
import io.weightroom.widget.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LessonViewTest extends PageTest {

    @Autowired private Lessons lessons;

    @AfterEach
    void putTheFileBack() throws IOException {
        save(LESSON);
    }

    @Test
    void showsTextAndWidgetsInTheOrderOfTheFile() {
        openLesson();

        assertThat(find(H1.class).single().getText()).isEqualTo("Two rings");
        assertThat(find(H2.class).all()).extracting(H2::getText).containsExactly("Train", "Check");
        assertThat(find(Prose.class).single().html()).contains("A word before.");
        assertThat(widgets()).containsExactly("train", "predict", "check", "check");
    }

    @Test
    void showsTheProblemsOfItsFileAndWhatIsRight() throws IOException {
        openLesson();
        save(LESSON.replace("optimizer: adam", "optimizer: adan"));

        assertThat(text(find(ProblemList.class).single()))
                .contains("03-two-rings/lesson.md:15")
                .contains("adan");
        assertThat(find(H1.class).single().getText()).isEqualTo("Two rings");
    }

    @Test
    void keepsWhatTheAuthorDidNotTouch() throws IOException {
        openLesson();
        var before = widget("check");
        save(LESSON.replace("A word before.", "Two words before.\n\nMore."));

        assertThat(find(Prose.class).single().html()).contains("Two words before.");
        assertThat(widget("check")).isSameAs(before);
    }

    /** Saves the lesson's file, and waits until it is read again and the page was told. */
    private void save(String text) throws IOException {
        if (Files.readString(lessonFile()).equals(text)) {
            return;
        }
        var told = new CountDownLatch(1);
        var end = lessons.watch(slug -> told.countDown());
        Files.writeString(lessonFile(), text);
        try {
            assertThat(told.await(60, TimeUnit.SECONDS)).as("the lesson is read again").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            end.run();
        }
        roundTrip();
    }

    private List<String> widgets() {
        return find(Component.class).withAttribute("data-widget").all().stream()
                .map(widget -> widget.getElement().getAttribute("data-widget"))
                .toList();
    }

    private Component widget(String directive) {
        return find(Component.class).withAttribute("data-widget", directive).all().getFirst();
    }
}
