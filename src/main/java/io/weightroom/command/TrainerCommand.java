package io.weightroom.command;

import io.weightroom.data.DatasetCatalog;
import io.weightroom.farm.node.TrainerNode;
import io.weightroom.farm.node.Workshop;
import io.weightroom.farm.trainer.Slices;
import io.weightroom.training.TrainingEngine;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A trainer's process. {@code serve} starts it and tells it over its standard input where the
 * broker is; when that input ends, it puts its runs aside and ends.
 */
@Command(
        name = "trainer",
        hidden = true,
        description = "Trains what serve gives it; serve starts it by itself.")
final class TrainerCommand implements Callable<Integer> {

    /** One run's steps on a GPU while the next one's are made ready; not measured yet. */
    private static final int GPU_LANES = 2;

    @Option(names = "--name", required = true, description = "Name of its place.")
    private String name = "";

    @Mixin private Folders folders = new Folders();

    @Mixin private DeviceOption device = new DeviceOption();

    @Override
    public Integer call() throws IOException {
        QuietLogs.begin();
        OutOfMemory.offer();
        var engine = device.engine();
        // Two threads are about to log; who comes first must not find the logs half made.
        LoggerFactory.getILoggerFactory();
        // libtorch takes half a second to load, and the broker is not there yet.
        Thread.ofPlatform().daemon().name("engine-loader").start(engine::device);
        var home = folders.home();
        var training = EngineRoom.pretrained(engine, EngineRoom.pretrainedNetworks(home), home);
        var datasets = new DatasetCatalog(home, folders.data());
        Thread.ofPlatform().daemon().name("data-ahead").start(datasets::readAhead);
        var workshop =
                new Workshop(
                        name,
                        datasets,
                        training,
                        () -> lanes(engine),
                        TrainerPlaces.checkpoints(home),
                        Slices.create(TrainerPlaces.slices(home, name)));
        var node = new TrainerNode(workshop);
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "put-aside"));
        Thread.ofPlatform().daemon().name("standard-input").start(() -> node.follow(System.in));
        node.run();
        return 0;
    }

    private static int lanes(TrainingEngine engine) {
        return engine.device().startsWith("cuda")
                ? GPU_LANES
                : Runtime.getRuntime().availableProcessors();
    }
}
