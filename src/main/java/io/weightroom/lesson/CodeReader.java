package io.weightroom.lesson;

import io.weightroom.lesson.Directive.Code;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a {@code code} block, and the Python files that it names. */
final class CodeReader {

    private static final Vocabulary KEYS =
            Vocabulary.of(
                    "key",
                    List.of(
                            "name",
                            "starter",
                            "tests",
                            "hidden",
                            "challenge",
                            "modules",
                            "seconds",
                            "title",
                            "caption"));

    /** Beside the lessons: what their cells can import. */
    private static final String MODULES = "modules";

    private static final Kind<String> MODULE =
            new Kind<>(
                    "the name of a file in lessons/modules, without .py",
                    text -> Optional.of(text).filter(t -> t.matches("[a-z][a-z0-9_]{0,39}")));

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_MODULES = 8;
    private static final int SECONDS = 20;
    private static final int MOST_SECONDS = 120;

    private final Mapping body;
    private final Problems problems;
    private final LessonFile file;

    private CodeReader(Mapping body, LessonFile file) {
        this.body = body;
        this.file = file;
        problems = body.problems();
    }

    static Optional<Code> read(Mapping body, PageNames names, LessonFile file) {
        return new CodeReader(body, file).read(names);
    }

    private Optional<Code> read(PageNames names) {
        int before = problems.count();
        body.allowOnly(KEYS);
        var name = body.required("name", Kind.NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), problems));
        body.requiredText("starter", "a file of Python in the lesson's folder");
        var starter = file("starter");
        var tests = file("tests");
        var hidden = file("hidden");
        if (hidden.isPresent() && tests.isEmpty()) {
            problems.add(body.at("hidden"), "hidden: expected tests that are shown, found none");
        }
        var challenge = body.word("challenge", Challenge.class);
        var modules = modules();
        var seconds = body.value("seconds", Kind.whole(1, MOST_SECONDS));
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(
                        new Code(
                                name.orElseThrow(),
                                starter.orElseThrow(),
                                tests,
                                hidden,
                                challenge,
                                modules,
                                seconds.orElse(SECONDS),
                                title,
                                caption,
                                body.at()));
    }

    private Map<String, String> modules() {
        var modules = new TreeMap<String, String>();
        for (var name : body.values("modules", MODULE, 1, MOST_MODULES).orElse(List.of())) {
            text("modules", file.lessons(), Path.of(MODULES, name + ".py"))
                    .ifPresent(text -> modules.put(name, text));
        }
        return Map.copyOf(modules);
    }

    private Optional<String> file(String key) {
        return body.text(key)
                .flatMap(
                        name -> {
                            var path = path(name.value());
                            if (path.isEmpty()) {
                                problems.add(
                                        name.at(),
                                        "%s: expected a file of Python in the lesson's folder, such as half/%s.py, found %s"
                                                .formatted(key, key, name.found()));
                            }
                            return path.flatMap(p -> text(key, file.folder(), p));
                        });
    }

    /** A path that stays below the lesson's folder. */
    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name))
                    .filter(path -> path.equals(path.normalize()))
                    .filter(path -> !path.isAbsolute() && !path.startsWith(".."))
                    .filter(path -> name.endsWith(".py"));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String key, Path folder, Path path) {
        return TextFile.read(
                folder.resolve(path), MOST_BYTES, body.at(key), problems.about(key + ": " + path));
    }
}
