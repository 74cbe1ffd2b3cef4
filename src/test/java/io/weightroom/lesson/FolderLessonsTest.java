package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLessonsTest {

    @TempDir Path folder;
    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
    private FolderLessons lessons;

    @BeforeEach
    void open() throws IOException {
        write("home.md", "Home");
        write("07-digits/lesson.md", "Digits");
        write("03-first/lesson.md", "First");
        write("README.md", "Not a lesson");
        lessons = new FolderLessons(folder);
        lessons.watch(told::add);
    }

    @AfterEach
    void close() {
        lessons.close();
    }

    @Test
    void ordersLessonsByNumberAndFindsThemBySlug() {
        assertThat(lessons.all()).extracting(Lesson::slug).containsExactly("first", "digits");
        assertThat(lessons.find("digits")).map(Lesson::title).contains("Digits");
        assertThat(lessons.find("home")).isEmpty();
        assertThat(lessons.home().title()).isEqualTo("Home");
        assertThat(lessons.home().number()).isZero();
    }

    @Test
    void readsASavedLessonAgainAndTellsItsSlug() throws Exception {
        write("07-digits/lesson.md", "Digits anew");
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("digits");
        assertThat(lessons.find("digits")).map(Lesson::title).contains("Digits anew");
        assertThat(told).isEmpty();
    }

    @Test
    void noticesLessonsThatComeAndGo() throws Exception {
        write("08-convolutions/lesson.md", "Convolutions");
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("convolutions");
        assertThat(lessons.all()).hasSize(3);
        Files.delete(folder.resolve("03-first/lesson.md"));
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("first");
        assertThat(lessons.find("first")).isEmpty();
    }

    @Test
    void tellsOfTheHomePage() throws Exception {
        write("home.md", "Another home");
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("home");
        assertThat(lessons.home().title()).isEqualTo("Another home");
    }

    @Test
    void goesOnAfterAListenerThatThrows() throws Exception {
        var stop =
                lessons.watch(
                        slug -> {
                            throw new IllegalStateException("on purpose");
                        });
        write("home.md", "One");
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("home");
        stop.run();
        write("home.md", "Two!");
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("home");
    }

    @Test
    void reportsTwoLessonsWithOneNumber() throws IOException {
        write("03-second/lesson.md", "Second");
        assertThat(LessonFolder.read(folder).lessons())
                .flatExtracting(Lesson::problems)
                .extracting(Problem::message)
                .containsExactly("another lesson has this number or this slug");
    }

    private void write(String file, String title) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(
                path, "---\ntitle: %s\npromise: Some.\nminutes: 5\n---\n".formatted(title));
    }
}
