package io.weightroom.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of the course.
 *
 * @param slug as in its address
 * @param number its place in the course; 0 for the home page
 * @param promise what a learner will be able to do, in one sentence
 * @param minutes of work
 * @param introduction what stands before the first step
 * @param problems everything wrong in the file; the page shows the rest and these
 */
public record Lesson(
        String slug,
        int number,
        String title,
        String promise,
        int minutes,
        List<Block> introduction,
        List<Step> steps,
        List<Problem> problems) {

    /** All of them, in their order. */
    public Stream<Block> blocks() {
        return Stream.concat(
                introduction.stream(), steps.stream().flatMap(step -> step.blocks().stream()));
    }

    /** The same lesson with one more thing wrong. */
    Lesson with(Problem problem) {
        var more = new ArrayList<>(problems);
        more.add(problem);
        return new Lesson(
                slug, number, title, promise, minutes, introduction, steps, List.copyOf(more));
    }

    /** A part of a lesson under a heading of the second level. */
    public record Step(String id, String title, List<Block> blocks) {}

    /** Prose or a widget. */
    public sealed interface Block {

        /**
         * HTML made from Markdown, safe to show; formulas stand in {@code <span class="math">} and
         * {@code <div class="math">} as TeX. Files of the lessons' folder, such as pictures, have
         * addresses {@code /lessons-assets/NN-slug/FILE}.
         */
        record Prose(String html) implements Block {}

        record Widget(Directive directive) implements Block {}
    }
}
