package io.weightroom.lesson;

import io.weightroom.lesson.math.MathExtension;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The Markdown of lessons: CommonMark, tables and formulas. HTML is shown as text, and links lead
 * only to web, mail and page addresses.
 */
final class LessonMarkdown {

    static final int DEEPEST_NESTING = 20;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), new MathExtension());

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(DEEPEST_NESTING)
                    .maxInlineNesting(DEEPEST_NESTING)
                    .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .attributeProviderFactory(context -> LessonMarkdown::openElsewhere)
                    .build();

    private LessonMarkdown() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    static String html(Node node) {
        return RENDERER.render(node);
    }

    /** A link out of the course opens in a tab of its own, so that a run stays in sight. */
    private static void openElsewhere(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link && link.getDestination().startsWith("http")) {
            attributes.put("target", "_blank");
            attributes.put("rel", "noopener noreferrer");
        }
    }
}
