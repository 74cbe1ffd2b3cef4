package io.weightroom.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of the server's in a tab, without a browser: it speaks the protocol of Vaadin's client,
 * follows what is pushed, and acknowledges what the server waits for, one request at a time.
 */
final class PageTab implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CLICK =
            "{\"type\":\"event\",\"node\":%d,\"event\":\"click\",\"data\":{\"event.shiftKey\":false,\"event.metaKey\":false,\"event.detail\":1,\"event.ctrlKey\":false,\"event.clientX\":1,\"event.clientY\":1,\"event.altKey\":false,\"event.button\":0,\"event.screenY\":1,\"event.screenX\":1}}";

    private final PageVisitor visitor;
    private final PageTally tally;
    private final ExecutorService threads;
    private final PageNodes nodes = new PageNodes();
    private final List<Integer> wanted = new ArrayList<>();
    private final ReentrantLock asking = new ReentrantLock();
    private final String token;
    private final int number;
    private final WebSocket line;
    private CompletableFuture<Void> curve = new CompletableFuture<>();
    private long server;
    private long client;

    /**
     * Opens the page as a browser does; returns when the server has sent all of it.
     *
     * @param path without the first slash
     */
    PageTab(
            HttpClient http,
            PageVisitor visitor,
            PageTally tally,
            ExecutorService threads,
            String path)
            throws IOException, InterruptedException {
        this.visitor = visitor;
        this.tally = tally;
        this.threads = threads;
        var place = URLEncoder.encode(path, StandardCharsets.UTF_8);
        visitor.get("/" + path);
        var begun =
                JSON.readTree(visitor.get("/?v-r=init&location=" + place + "&query="))
                        .path("appConfig");
        number = begun.path("v-uiId").asInt();
        var first = begun.path("uidl");
        token = first.path("Vaadin-Security-Key").asString();
        take(first);
        ask(
                List.of(
                        "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"%s\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}"
                                .formatted(path)));
        line = connect(http, first.path("Vaadin-Push-ID").asString());
        acknowledge();
    }

    private WebSocket connect(HttpClient http, String pushId) {
        var address =
                "%s/VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%%20charset=UTF-8&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=%d"
                        .formatted(
                                visitor.address().toString().replaceFirst("http", "ws"),
                                number,
                                pushId,
                                server);
        return http.newWebSocketBuilder()
                .header("Cookie", visitor.cookies())
                .connectTimeout(Duration.ofSeconds(60))
                .buildAsync(URI.create(address), new PushLine(tally, this::pushed))
                .join();
    }

    /** The node of the first button with these words; absent where there is none. */
    synchronized OptionalInt button(String words) {
        return nodes.button(words);
    }

    synchronized String words(int button) {
        return nodes.words(button);
    }

    synchronized Optional<String> field(String name) {
        return nodes.field(name);
    }

    /**
     * A learner presses the button.
     *
     * @return milliseconds until the server has answered
     */
    double press(int button) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ask(List.of(CLICK.formatted(button)));
        double millis = (System.nanoTime() - begin) / 1e6;
        acknowledge();
        return millis;
    }

    /** Completes with the next points of a curve that reach the page. */
    synchronized CompletableFuture<Void> nextCurve() {
        curve = new CompletableFuture<>();
        return curve;
    }

    private void pushed(String message) {
        try {
            take(JSON.readTree(message));
            threads.execute(this::acknowledgeLater);
        } catch (RejectedExecutionException e) {
            // The measurement is over.
        } catch (RuntimeException e) {
            tally.failed("a message was not understood: " + e);
        }
    }

    private void acknowledgeLater() {
        try {
            acknowledge();
        } catch (IOException | IllegalStateException e) {
            tally.failed("an acknowledgement failed: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers what the server waits for, until it waits for nothing more. */
    private void acknowledge() throws IOException, InterruptedException {
        for (var due = due(); !due.isEmpty(); due = due()) {
            ask(
                    due.stream()
                            .map(
                                    channel ->
                                            "{\"type\":\"channel\",\"node\":1,\"channel\":%d,\"args\":[0]}"
                                                    .formatted(channel))
                            .toList());
        }
    }

    private synchronized List<Integer> due() {
        var due = List.copyOf(wanted);
        wanted.clear();
        return due;
    }

    private void ask(List<String> calls) throws IOException, InterruptedException {
        asking.lock();
        try {
            var body =
                    "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                            .formatted(token, String.join(",", calls), seen(), client++);
            take(JSON.readTree(visitor.post("/?v-r=uidl&v-uiId=" + number, body)));
        } finally {
            asking.unlock();
        }
    }

    private synchronized long seen() {
        return server;
    }

    private synchronized void take(JsonNode message) {
        if (message.path("meta").has("appError") || message.path("meta").has("sessionExpired")) {
            throw new IllegalStateException("the server says " + message.path("meta"));
        }
        server = Math.max(server, message.path("syncId").asLong(server));
        nodes.change(message.path("changes"));
        for (var call : message.path("execute")) {
            for (var argument : call) {
                if (argument.has("@v-return")) {
                    wanted.add(argument.path("@v-return").path(1).asInt());
                    // The second of a pair is for failures.
                    break;
                }
            }
            if (call.path(call.size() - 1).asString("").contains(".curve(")) {
                curve.complete(null);
            }
        }
    }

    @Override
    public void close() {
        line.abort();
    }
}
