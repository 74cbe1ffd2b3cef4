package io.weightroom.lesson.math;

import org.commonmark.node.CustomBlock;

/** A formula that stands by itself. */
final class MathBlock extends CustomBlock {

    private String tex = "";

    String tex() {
        return tex;
    }

    void setTex(String tex) {
        this.tex = tex;
    }
}
