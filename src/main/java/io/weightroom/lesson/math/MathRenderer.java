package io.weightroom.lesson.math;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Writes formulas as TeX for the page to typeset. */
final class MathRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    MathRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(MathSpan.class, MathBlock.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case MathSpan span -> write(node, "span", span.tex());
            case MathBlock block -> {
                context.getWriter().line();
                write(node, "div", block.tex());
                context.getWriter().line();
            }
            default -> throw new IllegalArgumentException("not a formula: " + node);
        }
    }

    private void write(Node node, String tag, String tex) {
        var writer = context.getWriter();
        var attributes = context.extendAttributes(node, tag, Map.of("class", "math"));
        writer.tag(tag, attributes);
        writer.text(tex);
        writer.tag("/" + tag);
    }
}
