package io.weightroom.lesson.math;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Reads a formula between two {@code $$}, on one line or on several. */
final class MathBlockParser extends AbstractBlockParser {

    private static final String FENCE = "$$";

    private final MathBlock block = new MathBlock();
    private final List<String> lines = new ArrayList<>();
    private boolean closed;

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (closed) {
            return BlockContinue.none();
        }
        var line = state.getLine().getContent().toString();
        if (!line.strip().endsWith(FENCE)) {
            return BlockContinue.atIndex(state.getIndex());
        }
        add(line);
        return BlockContinue.finished();
    }

    @Override
    public void addLine(SourceLine line) {
        add(line.getContent().toString());
    }

    private void add(String line) {
        var text = line.strip();
        closed = text.endsWith(FENCE);
        lines.add(closed ? text.substring(0, text.length() - FENCE.length()) : text);
    }

    @Override
    public void closeBlock() {
        block.setTex(String.join("\n", lines).strip());
    }

    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int start = state.getNextNonSpaceIndex();
            var line = state.getLine().getContent().toString();
            return state.getIndent() < 4 && line.startsWith(FENCE, start)
                    ? BlockStart.of(new MathBlockParser()).atIndex(start + FENCE.length())
                    : BlockStart.none();
        }
    }
}
