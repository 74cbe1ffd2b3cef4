package io.weightroom.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lessons of one train block and one block that looks at its run. */
final class RunLookLessons {

    private RunLookLessons() {}

    /**
     * @param train what the block {@code net} says besides its name
     * @param look the body of the other block, which begins after the train block's end
     */
    static Lesson read(Path folder, String train, String word, String look) throws IOException {
        var page =
                List.of(
                        "---",
                        "title: T",
                        "promise: P.",
                        "---",
                        "```train",
                        "name: net",
                        train,
                        "```",
                        "```" + word,
                        look,
                        "```");
        Files.writeString(folder.resolve("home.md"), String.join("\n", page));
        return LessonReader.read(LessonFile.home(folder));
    }
}
