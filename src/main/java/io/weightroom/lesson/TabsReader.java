package io.weightroom.lesson;

import io.weightroom.lesson.Directive.Listing;
import io.weightroom.lesson.Directive.Tabs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code tabs} block: fences of tildes, each with a language and a title, {@code ~~~python
 * PyTorch}.
 */
final class TabsReader {

    private static final Vocabulary LANGUAGES =
            Vocabulary.of("language", DirectiveReader.LANGUAGES);

    private TabsReader() {}

    static Optional<Tabs> read(String body, SourceLocation at, Problems problems) {
        int before = problems.count();
        var listings = new ArrayList<Listing>();
        for (@Nullable Node node = LessonMarkdown.parse(body).getFirstChild();
                node != null;
                node = node.getNext()) {
            var line = new SourceLocation(at.file(), at.line() + MarkdownLines.of(node));
            if (node instanceof FencedCodeBlock fence) {
                listing(fence, line, problems).ifPresent(listings::add);
            } else {
                problems.add(line, "expected ~~~language Title before a listing, found other text");
            }
        }
        if (listings.size() < 2 && problems.count() == before) {
            problems.add(at, "expected at least 2 listings, found " + listings.size());
        }
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Tabs(List.copyOf(listings), at));
    }

    private static Optional<Listing> listing(
            FencedCodeBlock fence, SourceLocation at, Problems problems) {
        var words = fence.getInfo().strip().split("\\s+", 2);
        if (!LANGUAGES.allows(words[0], at, problems)) {
            return Optional.empty();
        }
        if (words.length < 2) {
            problems.add(at, "expected a title after the language " + words[0]);
            return Optional.empty();
        }
        return Optional.of(new Listing(words[1], words[0], fence.getLiteral()));
    }
}
