package io.weightroom.lesson;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Makes the addresses in a lesson's Markdown right for its page, and reports those that lead
 * nowhere. A file beside the lesson, such as a picture, is served at {@code
 * /lessons-assets/NN-slug/FILE}; {@code ../NN-slug/lesson.md} is that lesson's page, and {@code
 * assignment.md} that of its assignment.
 */
final class LessonLinks extends AbstractVisitor {

    /** Where pages find the files of the lessons' folder. */
    static final String ASSETS = "/lessons-assets/";

    private final LessonFile file;
    private final Problems problems;

    LessonLinks(LessonFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    @Override
    public void visit(Link link) {
        var to = link.getDestination();
        if (!to.matches("(https?://|mailto:|#|/[^/]?).*")) {
            local(link, to).ifPresent(link::setDestination);
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        var to = image.getDestination();
        if (to.matches("[a-z]+:.*|//.*")) {
            problem(
                    image,
                    "picture "
                            + Text.found(to)
                            + " lies elsewhere; expected a file in this folder");
        } else {
            local(image, to).ifPresent(image::setDestination);
        }
        visitChildren(image);
    }

    @Override
    public void visit(HtmlBlock block) {
        html(block, block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
        html(inline, inline.getLiteral());
    }

    private void html(Node node, String html) {
        if (html.startsWith("<!--")) {
            node.unlink();
        } else if (!html.startsWith("</")) {
            var first = html.lines().findFirst().orElse("");
            problem(node, "HTML is shown as text, found " + Text.found(first));
        }
    }

    /**
     * The address in the page of a file that stands at {@code to}, seen from the lesson's folder.
     */
    private Optional<String> local(Node node, String to) {
        try {
            var target = file.folder().resolve(to.replaceFirst("#.*", "")).normalize();
            if (target.startsWith(file.lessons().normalize()) && Files.isRegularFile(target)) {
                return Optional.of(address(target));
            }
        } catch (InvalidPathException e) {
            // Reported below like any other path that names no file.
        }
        problem(node, "no file " + Text.found(to) + " in the lessons' folder");
        return Optional.empty();
    }

    private String address(Path target) {
        var to = new LessonFile(file.lessons(), target);
        if (to.isAssignment()) {
            return "/" + to.slug();
        }
        return target.endsWith(LessonFile.NAME)
                ? "/lessons/" + to.slug()
                : ASSETS
                        + file.lessons()
                                .normalize()
                                .relativize(target)
                                .toString()
                                .replace('\\', '/');
    }

    private void problem(Node node, String message) {
        problems.add(file.line(MarkdownLines.of(node)), message);
    }
}
