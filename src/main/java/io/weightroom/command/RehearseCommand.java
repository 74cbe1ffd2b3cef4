package io.weightroom.command;

import io.weightroom.data.DatasetCatalog;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.RunReport;
import io.weightroom.farm.trainer.LocalTrainer;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.PointShape;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Starts the server once, asks for its first page, trains a small network and ends: the JVM keeps
 * what it loaded for later, faster starts of the server and of trainers.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    private static final DatasetSpec POINTS =
            new DatasetSpec.Points(PointShape.CIRCLES, 500, 0.05, 0.5);

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
            boolean page = client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            return page && train() ? 0 : 1;
        }
    }

    /** In this process, as a trainer does it in its own. */
    private boolean train() throws InterruptedException {
        var ended = new CountDownLatch(1);
        var data = new DatasetCatalog(folders.home(), folders.data());
        var checkpoints = folders.home().resolve("rehearsal");
        try (var trainer = new LocalTrainer(data, EngineRoom.engine(), 1, checkpoints)) {
            trainer.listen(
                    report -> {
                        if (report instanceof RunReport.Ended) {
                            ended.countDown();
                        }
                    });
            trainer.submit(
                    new RunOrder(
                            1,
                            "rehearsal",
                            Workload.TINY.on(POINTS, 2, 1, 1),
                            List.of(),
                            Optional.empty(),
                            Double.POSITIVE_INFINITY,
                            false,
                            false));
            return ended.await(1, TimeUnit.MINUTES);
        }
    }
}
