package io.weightroom.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Starts the server once, asks for its first page and ends: the JVM keeps what it loaded for later,
 * faster starts.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    private final Class<?> application;

    @Mixin private Folders folders = new Folders();

    RehearseCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var lessons = Path.of(System.getProperty("weightroom.root", "."), "lessons");
        var settings =
                new WebServer.Settings(
                        0, "127.0.0.1", folders.home(), folders.data(), lessons, Optional.empty());
        try (var server = WebServer.start(application, settings);
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.address() + "/")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200 ? 0 : 1;
        }
    }
}
