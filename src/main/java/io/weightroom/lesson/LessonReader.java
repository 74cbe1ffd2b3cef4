package io.weightroom.lesson;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.Lesson.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lesson's Markdown into steps of prose and widgets. A broken block is left out and
 * reported; the rest of the lesson stands.
 */
final class LessonReader {

    private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

    private final LessonFile file;
    private final Problems problems = new Problems();
    private final DirectiveReader directives;
    private List<Block> introduction = List.of();
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final StringBuilder prose = new StringBuilder();
    private List<Block> blocks = new ArrayList<>();
    private String title = "";

    private LessonReader(LessonFile file) {
        this.file = file;
        directives = new DirectiveReader(file, problems);
    }

    static Lesson read(LessonFile file) {
        return new LessonReader(file).lesson();
    }

    /** Reads the page of an assignment, and what it is graded by. */
    static Assignment assignment(LessonFile file) {
        var reader = new LessonReader(file);
        var front = reader.front();
        var before = reader.lesson(front);
        var criteria =
                CriteriaReader.read(
                        front.criteria(), before, file, reader.problems.about("front matter"));
        var slug = file.slug().substring(LessonFile.ASSIGNMENTS.length() + 1);
        return new Assignment(slug, reader.lesson(front), criteria);
    }

    private Lesson lesson() {
        return lesson(front());
    }

    private FrontMatter front() {
        if (!file.wellNamed()) {
            problems.add(
                    file.line(1),
                    "expected a folder NN-slug, such as 03-first-network, found "
                            + file.folder().getFileName());
        }
        return file.text(problems)
                .map(this::readText)
                .orElse(new FrontMatter(file.slug(), "", 0, List.of(), ""));
    }

    private FrontMatter readText(String text) {
        var front = FrontMatter.read(text, file, problems);
        var document = LessonMarkdown.parse(front.body());
        document.accept(new LessonLinks(file, problems));
        document.accept(new NestedWidgets());
        for (@Nullable Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            add(node);
        }
        endStep();
        directives.names().checkReferences();
        return front;
    }

    private Lesson lesson(FrontMatter front) {
        return new Lesson(
                file.slug(),
                file.number(),
                front.title(),
                front.promise(),
                front.minutes(),
                introduction,
                List.copyOf(steps),
                problems.inOrder());
    }

    private void add(Node node) {
        switch (node) {
            case Heading heading when heading.getLevel() == 1 ->
                    problems.add(
                            file.line(MarkdownLines.of(heading)),
                            "the title stands in the front matter; expected ## for a step");
            case Heading heading when heading.getLevel() == 2 -> beginStep(heading);
            case FencedCodeBlock fence when !DirectiveReader.isCode(fence) -> {
                endProse();
                directives.read(fence).ifPresent(d -> blocks.add(new Block.Widget(d)));
            }
            default -> prose.append(LessonMarkdown.html(node));
        }
    }

    private void beginStep(Heading heading) {
        endStep();
        title = TEXT.render(heading).strip();
    }

    /** What comes before the first heading is the introduction. */
    private void endStep() {
        endProse();
        if (title.isEmpty()) {
            introduction = List.copyOf(blocks);
        } else {
            steps.add(new Step(id(title), title, List.copyOf(blocks)));
        }
        blocks = new ArrayList<>();
    }

    private String id(String title) {
        var words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var id = words.replaceAll("^-|-$", "");
        for (int n = 2; !ids.add(id); n++) {
            id = words + "-" + n;
        }
        return id;
    }

    private void endProse() {
        if (!prose.isEmpty()) {
            blocks.add(new Block.Prose(prose.toString()));
            prose.setLength(0);
        }
    }

    /** Reports widgets within lists and quotes, which would be shown as code. */
    private final class NestedWidgets extends AbstractVisitor {
        @Override
        public void visit(FencedCodeBlock fence) {
            if (fence.getParent().getParent() != null && !DirectiveReader.isCode(fence)) {
                problems.add(
                        file.line(MarkdownLines.of(fence)),
                        "a widget stands by itself, not in a list or a quote");
            }
        }
    }
}
