package io.weightroom.lesson.math;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * TeX formulas in Markdown. {@code $\ln 2$} in a line becomes {@code <span class="math">\ln
 * 2</span>}; what stands between two {@code $$} of their own lines becomes {@code <div
 * class="math">}. A backslash makes a plain dollar: {@code \$}. A dollar followed by a space opens
 * no formula, and one followed by a digit closes none, so that $5 and $6 stay prices.
 */
public final class MathExtension
        implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

    @Override
    public void extend(Parser.Builder parser) {
        parser.customInlineContentParserFactory(new MathSpanParser.Factory());
        parser.customBlockParserFactory(new MathBlockParser.Factory());
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.nodeRendererFactory(MathRenderer::new);
    }
}
