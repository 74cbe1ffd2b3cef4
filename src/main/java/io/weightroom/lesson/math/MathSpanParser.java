package io.weightroom.lesson.math;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/** Reads {@code $...$} where it is a formula and not a price. */
final class MathSpanParser implements InlineContentParser {

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        scanner.next();
        if (Character.isWhitespace(scanner.peek()) || scanner.peek() == '$') {
            return ParsedInline.none();
        }
        var start = scanner.position();
        while (scanner.find('$') >= 0) {
            int before = scanner.peekPreviousCodePoint();
            var end = scanner.position();
            scanner.next();
            if (before == '\\') {
                continue;
            }
            if (Character.isWhitespace(before) || Character.isDigit(scanner.peek())) {
                return ParsedInline.none();
            }
            var tex = scanner.getSource(start, end).getContent();
            return ParsedInline.of(new MathSpan(tex), scanner.position());
        }
        return ParsedInline.none();
    }

    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new MathSpanParser();
        }
    }
}
