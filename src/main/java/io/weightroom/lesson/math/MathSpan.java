package io.weightroom.lesson.math;

import org.commonmark.node.CustomNode;

/** A formula within a line. */
final class MathSpan extends CustomNode {

    private final String tex;

    MathSpan(String tex) {
        this.tex = tex;
    }

    String tex() {
        return tex;
    }
}
