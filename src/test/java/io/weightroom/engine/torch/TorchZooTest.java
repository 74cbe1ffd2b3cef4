package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchZooTest {

    private static final String FOLDER = "/model/cv/image_classification/ai/djl/pytorch/resnet/";
    private static final byte[] NETWORK = "a network".getBytes(StandardCharsets.UTF_8);

    @TempDir Path home;

    private final Map<String, byte[]> files = new HashMap<>();
    private HttpServer server;
    private TorchZoo zoo;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var file = files.get(exchange.getRequestURI().getPath());
                    exchange.sendResponseHeaders(
                            file == null ? 404 : 200, file == null ? -1 : file.length);
                    if (file != null) {
                        exchange.getResponseBody().write(file);
                    }
                    exchange.close();
                });
        server.start();
        zoo = new TorchZoo(URI.create("http://localhost:" + server.getAddress().getPort() + "/"));
        var packed = packed();
        put("0.0.1/traced_resnet18.pt.gz", packed);
        put(
                "0.0.1/synset.txt",
                "n01440764 tench, Tinca tinca\nn01443537 goldfish\n"
                        .getBytes(StandardCharsets.UTF_8));
        put("metadata.json", metadata(packed).getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void put(String name, byte[] content) {
        files.put(FOLDER + name, content);
    }

    private static byte[] packed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(NETWORK);
        }
        return bytes.toByteArray();
    }

    private static String metadata(byte[] packed) throws Exception {
        var sha1 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(packed));
        return """
            {"metadataVersion": "0.2", "resourceType": "model", "groupId": "ai.djl.pytorch",
             "application": "cv/image_classification", "artifactId": "resnet", "name": "ResNet",
             "artifacts": [{"version": "0.0.1", "snapshot": false, "name": "traced_resnet18",
               "properties": {"layers": "18", "dataset": "imagenet"},
               "files": {
                 "synset": {"uri": "0.0.1/synset.txt", "size": 48},
                 "model": {"uri": "0.0.1/traced_resnet18.pt.gz", "sha1Hash": "%s", "size": %d}}}]}
            """
                .formatted(sha1, packed.length);
    }

    @Test
    void fetchesANetworkWithItsLabels() throws IOException {
        var offline = System.getProperty("ai.djl.offline");
        var received = new AtomicLong();
        zoo.fetch(
                zoo.entries().getFirst(),
                home.resolve("resnet18"),
                (bytes, total) -> received.set(bytes));
        assertThat(home.resolve("resnet18/model.pt")).hasBinaryContent(NETWORK);
        assertThat(home.resolve("resnet18/labels.txt")).hasContent("tench, Tinca tinca\ngoldfish");
        assertThat(home.resolve("resnet18/model.yaml")).hasContent("title: ResNet-18, ImageNet");
        assertThat(received.get()).isPositive();
        assertThat(home.toFile().list()).containsExactly("resnet18");
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo(offline);
    }

    @Test
    void leavesNothingOfABrokenDownload() {
        put("0.0.1/traced_resnet18.pt.gz", "something else".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(
                        () ->
                                zoo.fetch(
                                        zoo.entries().getFirst(),
                                        home.resolve("resnet18"),
                                        (b, t) -> {}))
                .isInstanceOf(IOException.class);
        assertThat(Files.exists(home.resolve("resnet18"))).isFalse();
        assertThat(home.toFile().list()).isEmpty();
    }

    @Test
    void saysWhatTheZooLacks() {
        assertThatThrownBy(
                        () ->
                                zoo.fetch(
                                        zoo.entries().getLast(),
                                        home.resolve("resnet50"),
                                        (b, t) -> {}))
                .hasMessage("expected a network of 50 layers, found none");
    }
}
