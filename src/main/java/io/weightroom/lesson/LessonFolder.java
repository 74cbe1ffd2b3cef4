package io.weightroom.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The lessons and assignments of a folder, as they stood when it was read.
 *
 * @param lessons in order of their numbers
 * @param assignments in order of their numbers
 */
public record LessonFolder(Lesson home, List<Lesson> lessons, List<Assignment> assignments) {

    /**
     * Reads {@code folder/home.md}, every {@code folder/NN-slug/lesson.md} and every {@code
     * folder/assignments/NN-slug/assignment.md}. What is wrong in them stands in their pages.
     */
    public static LessonFolder read(Path folder) {
        var lessons =
                files(folder, folder, LessonFile.NAME).stream()
                        .map(new Numbers()::lesson)
                        .sorted(Comparator.comparingInt(Lesson::number))
                        .toList();
        var assignments =
                files(folder, folder.resolve(LessonFile.ASSIGNMENTS), LessonFile.ASSIGNMENT)
                        .stream()
                        .map(new Numbers()::assignment)
                        .sorted(Comparator.comparingInt(assignment -> assignment.page().number()))
                        .toList();
        return new LessonFolder(LessonReader.read(LessonFile.home(folder)), lessons, assignments);
    }

    /** The home page, the lessons, the pages of the assignments. */
    public Stream<Lesson> pages() {
        return Stream.of(
                        Stream.of(home),
                        lessons.stream(),
                        assignments.stream().map(Assignment::page))
                .flatMap(Function.identity());
    }

    private static List<LessonFile> files(Path lessons, Path folder, String name) {
        if (!folder.equals(lessons) && !Files.isDirectory(folder)) {
            return List.of();
        }
        try (var below = Files.list(folder)) {
            return below.map(path -> path.resolve(name))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(path -> new LessonFile(lessons, path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the lessons' folder cannot be read: " + folder, e);
        }
    }

    /** Reads pages, and reports those that have the number or the slug of another. */
    private static final class Numbers {

        private final Set<String> taken = new HashSet<>();

        Lesson lesson(LessonFile file) {
            return checked(LessonReader.read(file), file);
        }

        Assignment assignment(LessonFile file) {
            var read = LessonReader.assignment(file);
            return new Assignment(read.slug(), checked(read.page(), file), read.criteria());
        }

        private Lesson checked(Lesson lesson, LessonFile file) {
            return taken.add("slug " + lesson.slug()) & taken.add("number " + lesson.number())
                    ? lesson
                    : lesson.with(
                            new Problem(
                                    file.line(1),
                                    "another %s has this number or this slug"
                                            .formatted(
                                                    file.isAssignment()
                                                            ? "assignment"
                                                            : "lesson")));
        }
    }
}
