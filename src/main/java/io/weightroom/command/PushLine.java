package io.weightroom.command;

import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The line on which a server pushes to a page: each message comes after its length and a bar, in
 * one piece or several.
 */
final class PushLine implements WebSocket.Listener {

    private final StringBuilder pieces = new StringBuilder();
    private final PageTally tally;
    private final Consumer<String> message;

    /**
     * @param message takes every message but those of the line itself, on one thread at a time
     */
    PushLine(PageTally tally, Consumer<String> message) {
        this.tally = tally;
        this.message = message;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket line, CharSequence text, boolean last) {
        pieces.append(text);
        tally.pushed(text.toString().getBytes(StandardCharsets.UTF_8).length);
        takeWhole();
        line.request(1);
        return null;
    }

    private void takeWhole() {
        while (true) {
            int bar = pieces.indexOf("|");
            if (bar < 0) {
                return;
            }
            int end = bar + 1 + Integer.parseInt(pieces.substring(0, bar).strip());
            if (pieces.length() < end) {
                return;
            }
            var whole = pieces.substring(bar + 1, end);
            pieces.delete(0, end);
            if (whole.startsWith("{")) {
                tally.message();
                message.accept(whole);
            }
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket line, int status, String reason) {
        tally.closed();
        return null;
    }

    @Override
    public void onError(WebSocket line, Throwable problem) {
        tally.failed("the line for pushes broke: " + problem);
    }
}
