package io.weightroom.data.text;

import io.weightroom.data.DatasetUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The course's own lessons as one text, in order: their Markdown without front matter and fenced
 * blocks.
 */
final class LessonsText {

    private static final String FILE = "lesson.md";

    private LessonsText() {}

    /**
     * @throws DatasetUnavailable where there are none
     */
    static String read(Path folder) {
        var files = files(folder);
        if (files.isEmpty()) {
            throw new DatasetUnavailable(
                    "text lessons: expected lessons in " + folder + ", found none");
        }
        return files.stream()
                .map(TextFiles::read)
                .map(LessonsText::prose)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** The files in order of their folders' names. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var below = Files.list(folder)) {
            return below.map(path -> path.resolve(FILE))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DatasetUnavailable("text lessons: " + folder + " cannot be read", e);
        }
    }

    /** {@code markdown} without front matter and fenced blocks, and no more than one empty line. */
    static String prose(String markdown) {
        var kept = new ArrayList<String>();
        var lines = markdown.lines().toList();
        String fence = lines.isEmpty() || !lines.getFirst().equals("---") ? "" : "---";
        for (int i = fence.isEmpty() ? 0 : 1; i < lines.size(); i++) {
            var line = lines.get(i).stripTrailing();
            if (!fence.isEmpty()) {
                fence = closes(line, fence) ? "" : fence;
            } else if (line.startsWith("```") || line.startsWith("~~~")) {
                fence = line.substring(0, run(line));
            } else if (!line.isEmpty() || !kept.isEmpty() && !kept.getLast().isEmpty()) {
                kept.add(line);
            }
        }
        return String.join("\n", kept).strip();
    }

    /** A fence ends with a line of as many of its marks, or more. */
    private static boolean closes(String line, String fence) {
        return line.startsWith(fence) && run(line) == line.length();
    }

    /** How often a line repeats its first character before another comes. */
    private static int run(String line) {
        int length = 0;
        while (length < line.length() && line.charAt(length) == line.charAt(0)) {
            length++;
        }
        return length;
    }
}
