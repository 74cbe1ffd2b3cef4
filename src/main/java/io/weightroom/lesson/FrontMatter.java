package io.weightroom.lesson;

import java.util.List;
import java.util.Optional;

/**
 * What stands between the two {@code ---} at the top of a lesson.
 *
 * @param criteria what an assignment is graded by; empty for lessons
 * @param body the Markdown after it, behind as many empty lines, so that lines keep their numbers
 */
record FrontMatter(String title, String promise, int minutes, List<Mapping> criteria, String body) {

    private static final String FENCE = "---";
    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("title", "promise", "minutes"));
    private static final Vocabulary KEYS_OF_ASSIGNMENT =
            Vocabulary.of("key", List.of("title", "promise", "minutes", "criteria"));
    private static final Kind<Integer> MINUTES = Kind.whole(1, 600);

    static FrontMatter read(String text, LessonFile file, Problems problems) {
        var lines = text.lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().strip().equals(FENCE) ? -1 : end(lines);
        if (end < 0) {
            problems.add(
                    file.line(1),
                    "expected front matter: title, promise and minutes between two lines of ---");
            return new FrontMatter(file.slug(), "", 0, List.of(), text);
        }
        var yaml = String.join("\n", lines.subList(1, end));
        var body = "\n".repeat(end + 1) + String.join("\n", lines.subList(end + 1, lines.size()));
        var keys =
                new YamlSource(file.line(1).file(), 2, problems.about("front matter"))
                        .read(yaml, file.line(1));
        keys.ifPresent(k -> k.allowOnly(file.isAssignment() ? KEYS_OF_ASSIGNMENT : KEYS));
        return new FrontMatter(
                keys.flatMap(k -> k.required("title", Kind.TEXT)).orElse(file.slug()),
                keys.flatMap(k -> k.required("promise", Kind.TEXT)).orElse(""),
                keys.flatMap(k -> minutes(k, file)).orElse(0),
                keys.map(k -> k.mappings("criteria")).orElse(List.of()),
                body);
    }

    private static Optional<Integer> minutes(Mapping keys, LessonFile file) {
        return file.isHome() ? keys.value("minutes", MINUTES) : keys.required("minutes", MINUTES);
    }

    private static int end(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }
}
