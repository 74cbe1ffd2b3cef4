package io.weightroom.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lessons of a folder, as they stood when it was read.
 *
 * @param lessons in order of their numbers
 */
public record LessonFolder(Lesson home, List<Lesson> lessons) {

    /**
     * Reads {@code folder/home.md} and every {@code folder/NN-slug/lesson.md}. What is wrong in
     * them stands in the lessons.
     */
    public static LessonFolder read(Path folder) {
        var lessons = new ArrayList<Lesson>();
        var taken = new HashSet<String>();
        for (var file : files(folder)) {
            var lesson = LessonReader.read(file);
            lessons.add(
                    taken.add("slug " + lesson.slug()) & taken.add("number " + lesson.number())
                            ? lesson
                            : lesson.with(
                                    new Problem(
                                            file.line(1),
                                            "another lesson has this number or this slug")));
        }
        lessons.sort(Comparator.comparingInt(Lesson::number));
        return new LessonFolder(LessonReader.read(LessonFile.home(folder)), List.copyOf(lessons));
    }

    /** The home page and the lessons. */
    public Stream<Lesson> pages() {
        return Stream.concat(Stream.of(home), lessons.stream());
    }

    private static List<LessonFile> files(Path folder) {
        try (var below = Files.list(folder)) {
            return below.map(path -> path.resolve(LessonFile.NAME))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(path -> new LessonFile(folder, path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the lessons' folder cannot be read: " + folder, e);
        }
    }
}
