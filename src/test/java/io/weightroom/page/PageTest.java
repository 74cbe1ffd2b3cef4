package io.weightroom.page;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import io.weightroom.Weightroom;
import io.weightroom.runs.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application but its trainer, without a browser: pages on runs of paper. */
@SpringBootTest(classes = Weightroom.class)
@Import(PageTest.Paper.class)
abstract class PageTest extends SpringBrowserlessTest {

    static final String LESSON =
            """
            ---
            title: Two rings
            promise: You tell two rings apart.
            minutes: 10
            ---

            A word before.

            ## Train

            ```train
            name: rings
            dataset: circles samples=100
            layers: [linear 8, relu, linear 2]
            optimizer: adam
            learning-rate: 0.01
            batch-size: 16
            epochs: 1
            seed: 42
            ```

            ```predict
            name: guess
            question: How well will it do?
            choices: [Badly, Well]
            answer: 2
            of: rings
            because: Rings are easy.
            ```

            ## Check

            ```check
            name: why
            question: Why a hidden layer?
            choices: [A line cannot do it, It is faster]
            answer: 1
            because: No line parts a ring from what is inside.
            ```

            ```check
            name: measured
            question: What did it reach?
            expect: run(rings).testAccuracy
            tolerance: 0.005
            because: Read it off the table.
            ```
            """;

    static final String ASSIGNMENT =
            """
            ---
            title: Rings to hand in
            promise: You hand in a network for two rings.
            minutes: 20
            criteria:
              - name: reads
                points: 60
                run: rings
                accuracy: 0.9
              - name: small
                points: 10
                run: rings
                parameters: 100
              - name: why
                points: 10
                question: why
              - name: report
                points: 20
                write: What did you change?
                rubric: [Names a run.]
            ---

            ## Work

            ```train
            name: rings
            title: Rings
            dataset: circles samples=100
            layers: [linear 8, relu, linear 2]
            epochs: 1
            adjustable: [epochs]
            ```

            ```check
            name: why
            question: Why a hidden layer?
            choices: [A line cannot do it, It is faster]
            answer: 1
            because: No line parts a ring from what is inside.
            ```
            """;

    static final Place RINGS = new Place("two-rings", "rings");

    @TestConfiguration(proxyBeanMethods = false)
    static class Paper {
        @Bean
        @Primary
        PaperRuns paperRuns() {
            return new PaperRuns();
        }
    }

    private static final Path FOLDER = folder();

    @Autowired PaperRuns runs;
    @Autowired JdbcClient jdbc;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("weightroom.home", FOLDER.resolve("home")::toString);
        registry.add("weightroom.lessons", FOLDER.resolve("lessons")::toString);
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1");
    }

    /** Where views lie; the whole class path takes seconds. */
    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.weightroom.page");
    }

    @BeforeEach
    void beginAnew() {
        runs.clear();
        jdbc.sql("delete from answer").update();
        jdbc.sql("delete from step_read").update();
    }

    LessonView openLesson() {
        return navigate(LessonView.class, Map.of("slug", "two-rings"));
    }

    void press(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }

    static Path lessonFile() {
        return FOLDER.resolve("lessons").resolve("03-two-rings").resolve("lesson.md");
    }

    /** All text of a page, as one string. */
    static String text(Component component) {
        return component.getElement().getTextRecursively()
                + component
                        .getChildren()
                        .map(PageTest::text)
                        .collect(Collectors.joining(" ", " ", ""));
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "pages").toAbsolutePath();
            Files.createDirectories(folder.resolve("home"));
            Files.createDirectories(folder.resolve("lessons").resolve("03-two-rings"));
            Files.writeString(
                    folder.resolve("lessons").resolve("home.md"),
                    """
                    ---
                    title: A small course
                    promise: Learn by training.
                    ---

                    Welcome.
                    """);
            Files.writeString(
                    folder.resolve("lessons").resolve("03-two-rings").resolve("lesson.md"), LESSON);
            var assignment = folder.resolve("lessons/assignments/01-rings");
            Files.createDirectories(assignment);
            Files.writeString(assignment.resolve("assignment.md"), ASSIGNMENT);
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
