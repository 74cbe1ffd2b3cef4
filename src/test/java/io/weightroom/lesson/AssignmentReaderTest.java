package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignmentReaderTest {

    private static final String BLOCKS =
            """
            ## Work

            ```train
            name: rings
            dataset: circles
            layers: [linear 2]
            ```

            ```train
            name: table
            dataset: truth-table xor
            layers: [linear 2]
            ```

            ```train
            name: sentences
            dataset: sentences
            layers: [embedding 4, lstm 4, linear 2]
            ```

            ```predict
            name: guess
            question: How well?
            choices: [Badly, Well]
            answer: 2
            of: rings
            because: Rings are easy.
            ```

            ```check
            name: why
            question: Why?
            choices: [This, That]
            answer: 1
            because: That is why.
            ```

            ```code
            name: backward
            starter: starter.py
            challenge: network-gradients
            ```

            ```code
            name: other
            starter: starter.py
            ```
            """;

    @TempDir Path lessons;

    @Test
    void readsEveryKindOfCriterion() throws IOException {
        var assignment =
                read(
                        """
                          - name: reads
                            points: 40
                            run: rings
                            accuracy: 0.97
                          - name: small
                            points: 20
                            run: rings
                            parameters: 110000
                          - name: quick
                            points: 7.5
                            run: rings
                            seconds: 60
                          - name: writes
                            points: 1
                            run: rings
                            perplexity: 8
                          - name: why-right
                            points: 10
                            question: why
                          - name: answers
                            points: 12
                            code: backward
                          - name: words
                            points: 10
                            write: What did you change?
                            rubric:
                              - Names one change.
                              - Says what it did.
                        """);
        assertThat(assignment.page().problems()).isEmpty();
        assertThat(assignment.slug()).isEqualTo("rings");
        assertThat(assignment.place()).isEqualTo("assignments/rings");
        assertThat(assignment.page().slug()).isEqualTo(assignment.place());
        assertThat(assignment.page().number()).isEqualTo(1);
        assertThat(assignment.points()).isEqualTo(100.5);
        assertThat(assignment.criteria())
                .containsExactly(
                        new Criterion.HeldOutAccuracy("reads", 40, "rings", 0.97),
                        new Criterion.MostParameters("small", 20, "rings", 110_000),
                        new Criterion.MostSeconds("quick", 7.5, "rings", 60),
                        new Criterion.HeldOutPerplexity("writes", 1, "rings", 8),
                        new Criterion.Answered("why-right", 10, "why"),
                        new Criterion.CodeAnswers("answers", 12, "backward"),
                        new Criterion.Written(
                                "words",
                                10,
                                "What did you change?",
                                List.of("Names one change.", "Says what it did.")));
    }

    @Test
    void reportsEveryMistakeAtItsLine() throws IOException {
        var assignment =
                read(
                        """
                          - name: reads
                            points: 0
                            run: rings
                            accuracy: 0.97
                          - name: reads
                            points: 5
                            run: ringz
                            accuracy: 0.97
                          - name: table
                            points: 5
                            run: table
                            accuracy: 0.97
                          - name: both
                            points: 5
                            run: rings
                            accuracy: 0.97
                            seconds: 4
                          - name: guessed
                            points: 5
                            question: guess
                          - name: code
                            points: 5
                            code: other
                          - name: words
                            points: 5
                            write: What?
                          - name: judges
                            points: 5
                            run: sentences
                            accuracy: 0.9
                        """);
        assertThat(assignment.criteria()).isEmpty();
        assertThat(assignment.page().problems())
                .extracting(problem -> problem.at().line() + " " + problem.message())
                .satisfiesExactly(
                        at("7 front matter: points: expected a finite number above 0"),
                        at("10 front matter: name: reads is taken"),
                        at("12 front matter: unknown run of this page \"ringz\""),
                        at("16 front matter: run: expected data of which samples can be held out"),
                        at("18 front matter: criteria: expected one of accuracy, perplexity"),
                        at("25 front matter: unknown question of this page \"guess\""),
                        at("28 front matter: unknown code of this page \"other\""),
                        at("29 front matter: rubric is missing"),
                        at(
                                "34 front matter: run: expected data of which samples can be held out, found sentences on sentences"));
    }

    private static org.assertj.core.api.ThrowingConsumer<String> at(String beginning) {
        return problem -> assertThat(problem).startsWith(beginning);
    }

    @Test
    void needsCriteria() throws IOException {
        assertThat(read("").page().problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("expected 1 to 20 of what"));
    }

    @Test
    void leavesCriteriaToAssignments() throws IOException {
        var folder = Files.createDirectories(lessons.resolve("01-rings"));
        Files.writeString(folder.resolve("starter.py"), "pass\n");
        Files.writeString(folder.resolve("lesson.md"), text("  - name: a\n"));
        assertThat(LessonReader.read(new LessonFile(lessons, folder.resolve("lesson.md"))))
                .extracting(Lesson::problems)
                .asString()
                .contains("unknown key \"criteria\"");
    }

    @Test
    void standsInTheFolderBesideTheLessons() throws IOException {
        read("");
        Files.writeString(
                lessons.resolve("home.md"),
                "---\ntitle: Home\npromise: All.\n---\n[a](assignments/01-rings/assignment.md)");
        var folder = LessonFolder.read(lessons);
        assertThat(folder.lessons()).isEmpty();
        assertThat(folder.assignments()).extracting(Assignment::slug).containsExactly("rings");
        assertThat(folder.pages())
                .extracting(Lesson::slug)
                .containsExactly("home", "assignments/rings");
        assertThat(folder.home().introduction().toString()).contains("href=\"/assignments/rings\"");
    }

    private Assignment read(String criteria) throws IOException {
        var folder = Files.createDirectories(lessons.resolve("assignments/01-rings"));
        Files.writeString(folder.resolve("starter.py"), "pass\n");
        Files.writeString(folder.resolve("assignment.md"), text(criteria));
        return LessonReader.assignment(new LessonFile(lessons, folder.resolve("assignment.md")));
    }

    private static String text(String criteria) {
        return "---\ntitle: Rings\npromise: You will.\nminutes: 20\ncriteria:\n"
                + criteria
                + "---\n"
                + BLOCKS;
    }
}
