package io.weightroom.lesson;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Where Markdown stands in its file. */
final class MarkdownLines {

    private MarkdownLines() {}

    /** The first line of {@code node}, or of what it stands in, counted from 1. */
    static int of(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }
}
