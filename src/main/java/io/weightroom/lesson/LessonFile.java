package io.weightroom.lesson;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lesson's file and its place in the course, or an assignment's.
 *
 * @param lessons the folder of all lessons
 * @param path {@code lessons/NN-slug/lesson.md}, {@code lessons/home.md}, or {@code
 *     lessons/assignments/NN-slug/assignment.md}
 */
record LessonFile(Path lessons, Path path) {

    static final String NAME = "lesson.md";
    static final String HOME = "home.md";
    static final String ASSIGNMENT = "assignment.md";
    static final String ASSIGNMENTS = "assignments";
    static final int MOST_BYTES = 1024 * 1024;

    private static final Pattern FOLDER = Pattern.compile("(\\d{1,3})-([a-z0-9]+(?:-[a-z0-9]+)*)");

    static LessonFile home(Path lessons) {
        return new LessonFile(lessons, lessons.resolve(HOME));
    }

    boolean isHome() {
        return path.equals(lessons.resolve(HOME));
    }

    boolean isAssignment() {
        return path.endsWith(ASSIGNMENT);
    }

    Path folder() {
        return path.resolveSibling("");
    }

    /** 0 for the home page, and where the folder is not called {@code NN-slug}. */
    int number() {
        var name = folderName();
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    /** As in its page's address; that of an assignment is {@code assignments/SLUG}. */
    String slug() {
        if (isHome()) {
            return "home";
        }
        var name = folderName();
        var slug = name.matches() ? name.group(2) : folder().getFileName().toString();
        return isAssignment() ? ASSIGNMENTS + "/" + slug : slug;
    }

    /** Whether the folder's name is a number and a slug. */
    boolean wellNamed() {
        return isHome() || folderName().matches();
    }

    private Matcher folderName() {
        return FOLDER.matcher(isHome() ? "" : folder().getFileName().toString());
    }

    SourceLocation line(int line) {
        return new SourceLocation(shown(), line);
    }

    /** The path as a message shows it: from the working folder on where the file lies below. */
    private String shown() {
        var here = Path.of("").toAbsolutePath();
        var absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(here) ? here.relativize(absolute) : path).toString();
    }

    /** The file's text; empty where it cannot be read, which is a problem. */
    Optional<String> text(Problems problems) {
        return TextFile.read(path, MOST_BYTES, line(1), problems);
    }
}
