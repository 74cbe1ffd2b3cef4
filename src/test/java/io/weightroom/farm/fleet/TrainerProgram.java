package io.weightroom.farm.fleet;

import io.weightroom.farm.FakeEngine;
import io.weightroom.farm.Java;
import io.weightroom.farm.TestSpecs;
import io.weightroom.farm.node.TrainerNode;
import io.weightroom.farm.node.Workshop;
import io.weightroom.farm.trainer.Slices;
import java.io.IOException;
import java.nio.file.Path;

/** A trainer's process without an engine: a step takes it a millisecond of sleep. */
final class TrainerProgram {

    private static final int LANES = 2;

    private TrainerProgram() {}

    static TrainerStart start(Path home, String name) {
        var slices = home.resolve(name + ".slices");
        return new TrainerStart(
                name,
                Java.command(TrainerProgram.class, name, home.toString(), slices.toString()),
                home.resolve(name + ".log"),
                slices);
    }

    static void main(String[] arguments) throws IOException {
        var workshop =
                new Workshop(
                        arguments[0],
                        TestSpecs.datasets(),
                        new FakeEngine(1_000_000),
                        () -> LANES,
                        Path.of(arguments[1], "checkpoints"),
                        Slices.create(Path.of(arguments[2])));
        var node = new TrainerNode(workshop);
        Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        Thread.ofPlatform().daemon().start(() -> node.follow(System.in));
        node.run();
    }
}
