package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.Playground;
import io.weightroom.playground.Setting;
import io.weightroom.playground.Setup;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a {@code playground} block: the settings it begins with, and the controls it hides. */
final class PlaygroundReader {

    private static final Vocabulary KEYS =
            Vocabulary.of(
                    "key",
                    Stream.concat(
                                    Stream.of("name", "hide", "title", "caption"),
                                    Setting.keys().stream())
                            .toList());

    private static final Vocabulary CONTROLS =
            Vocabulary.of(
                    "control",
                    Stream.concat(Setting.keys().stream(), Stream.of("presets")).toList());

    private PlaygroundReader() {}

    static Optional<Playground> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var name = body.required("name", Kind.NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), problems));
        var setup = Setup.PLAIN;
        for (var setting : Setting.values()) {
            setup = with(setup, setting, body);
        }
        var finished = setup;
        name.ifPresent(n -> names.declareRun(n, Optional.of(finished.spec(n))));
        var hidden =
                body.texts("hide").stream()
                        .filter(text -> CONTROLS.allows(text.value(), text.at(), problems))
                        .map(Text::value)
                        .toList();
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : name.map(n -> new Playground(n, finished, hidden, title, caption, body.at()));
    }

    private static Setup with(Setup setup, Setting setting, Mapping body) {
        var text = body.text(setting.key());
        if (text.isEmpty()) {
            return setup;
        }
        var problem = problem(setting, text.get().value());
        if (problem.isPresent()) {
            body.problems().add(text.get().at(), setting.key() + ": " + problem.get());
            return setup;
        }
        return setup.with(setting, text.get().value());
    }

    private static Optional<String> problem(Setting setting, String value) {
        boolean own = setting == Setting.DATA && value.equals("own");
        return own
                ? Optional.of("expected points of a generator here, found \"own\"")
                : setting.problem(value);
    }
}
