package io.weightroom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetDownloadTest {

    private static final byte[] CONTENT = new byte[300_000];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir Path folder;

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private byte[] served = CONTENT;
    private boolean knowsRanges = true;
    private int breaksOffAt = Integer.MAX_VALUE;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/good/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void bringsTheFileAndTellsHowFarItIs() throws Exception {
        var seen = new ArrayList<Long>();
        download("good").run((file, received, total) -> seen.add(received));

        assertThat(folder.resolve("a.gz")).hasBinaryContent(CONTENT);
        assertThat(seen).isSorted().endsWith(300_000L).hasSizeGreaterThan(3);
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void asksOnlyForTheRest() throws Exception {
        Files.write(folder.resolve("a.gz.part"), Arrays.copyOf(CONTENT, 200_000));
        download("good").run((file, received, total) -> {});

        assertThat(requests).containsExactly("bytes=200000-");
        assertThat(folder.resolve("a.gz")).hasBinaryContent(CONTENT);
    }

    @Test
    void startsAgainWhereTheServerKnowsNoRanges() throws Exception {
        knowsRanges = false;
        Files.write(folder.resolve("a.gz.part"), new byte[200_000]);
        download("good").run((file, received, total) -> {});
        assertThat(folder.resolve("a.gz")).hasBinaryContent(CONTENT);
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws Exception {
        breaksOffAt = 150_000;
        download("good").run((file, received, total) -> {});
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0)).isEqualTo("whole");
        assertThat(requests.get(1)).matches("bytes=[1-9]\\d+-");
        assertThat(folder.resolve("a.gz")).hasBinaryContent(CONTENT);
    }

    @Test
    void asksForNothingThatIsHere() throws Exception {
        Files.write(folder.resolve("a.gz"), CONTENT);
        download("good").run((file, received, total) -> {});
        assertThat(requests).isEmpty();
    }

    @Test
    void takesTheNextMirrorWhereOneHasNothing() throws Exception {
        download("absent", "good").run((file, received, total) -> {});
        assertThat(folder.resolve("a.gz")).hasBinaryContent(CONTENT);
    }

    @Test
    void keepsNothingWithAWrongChecksum() throws IOException {
        served = CONTENT.clone();
        served[1000]++;
        assertThatThrownBy(() -> download("good").run((file, received, total) -> {}))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining("a.gz: expected SHA-256 " + sha256())
                .hasMessageContaining("put a.gz into " + folder);
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void stopsAtMoreBytesThanPublished() throws IOException {
        served = Arrays.copyOf(CONTENT, 900_000);
        assertThatThrownBy(() -> download("good").run((file, received, total) -> {}))
                .hasMessageContaining("a.gz: expected 300000 bytes, found at least ");
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void saysInOneSentenceWhatToDoWithoutANetwork() {
        server.stop(0);
        assertThatThrownBy(() -> download("good").run((file, received, total) -> {}))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageStartingWith("Small cannot be downloaded (127.0.0.1: ")
                .hasMessageEndingWith("; put a.gz into " + folder);
    }

    @Test
    void refusesASecondDownloadIntoTheSameFolder() throws Exception {
        var begun = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var first =
                new FutureTask<Void>(
                        () -> {
                            download("good")
                                    .run(
                                            (file, received, total) -> {
                                                begun.countDown();
                                                try {
                                                    mayGoOn.await();
                                                } catch (InterruptedException e) {
                                                    Thread.currentThread().interrupt();
                                                }
                                            });
                            return null;
                        });
        Thread.ofPlatform().start(first);
        begun.await();
        assertThatThrownBy(() -> download("good").run((file, received, total) -> {}))
                .hasMessage("Small is being downloaded already");
        mayGoOn.countDown();
        first.get();
        assertThat(folder.resolve("a.gz")).hasBinaryContent(CONTENT);
    }

    @Test
    void tellsEveryOnlookerFromStartToEnd() throws Exception {
        try (var downloads = new Downloads(name -> download("good"))) {
            var states = watch(downloads);
            downloads.begin("small");
            downloads.begin("small");

            assertThat(states.get()).last().isEqualTo(new Downloads.State.Here("small"));
            assertThat(states.get()).contains(new Downloads.State.Fetching("small", 1));
            assertThat(downloads.isFetching("small")).isFalse();
            assertThat(requests).hasSize(1);
        }
    }

    @Test
    void tellsOnlookersWhatToDoWhereNoMirrorAnswers() throws Exception {
        try (var downloads = new Downloads(name -> download("absent"))) {
            var states = watch(downloads);
            downloads.begin("small");

            assertThat(states.get())
                    .last()
                    .isInstanceOfSatisfying(
                            Downloads.State.Failed.class,
                            failed -> assertThat(failed.reason()).contains("a.gz", folder + ""));
        }
    }

    /** All states up to the last one. */
    private static FutureTask<List<Downloads.State>> watch(Downloads downloads) {
        var states = new ArrayList<Downloads.State>();
        var future = new FutureTask<List<Downloads.State>>(() -> List.copyOf(states));
        downloads.watch(
                state -> {
                    states.add(state);
                    if (!(state instanceof Downloads.State.Fetching)) {
                        future.run();
                    }
                });
        return future;
    }

    private DatasetDownload download(String... mirrors) {
        var root = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        return new DatasetDownload(
                new CatalogueEntry(
                        "small",
                        "Small",
                        "",
                        "",
                        "",
                        List.of(),
                        1,
                        1,
                        List.of(new DataFile("a.gz", CONTENT.length, sha256())),
                        Arrays.stream(mirrors).map(m -> URI.create(root + m + "/")).toList(),
                        Optional.empty()),
                folder);
    }

    private static String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(range == null ? "whole" : range);
        int from = 0;
        if (range != null && knowsRanges) {
            from = Integer.parseInt(range.replaceAll("\\D", ""));
            exchange.getResponseHeaders()
                    .add(
                            "Content-Range",
                            "bytes %d-%d/%d".formatted(from, served.length - 1, served.length));
        }
        exchange.sendResponseHeaders(
                range != null && knowsRanges ? 206 : 200, served.length - from);
        int until = Math.min(served.length, breaksOffAt);
        breaksOffAt = Integer.MAX_VALUE;
        exchange.getResponseBody().write(served, from, until - from);
        if (until == served.length) {
            exchange.close();
        } else {
            exchange.getResponseBody().flush();
            throw new IOException("the connection breaks, as the test wants");
        }
    }
}
