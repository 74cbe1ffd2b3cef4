package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.FakeEngine;
import io.weightroom.farm.TestSpecs;
import java.nio.file.Path;

/** Trains in a process of its own, and says when a checkpoint is in the database. */
final class ProgramToKill {

    static void main(String[] arguments) throws InterruptedException {
        var home = Path.of(arguments[0]);
        var fixture = new RunsFixture(home, TestSpecs.datasets(), new FakeEngine(1_000_000));
        var run =
                fixture.runs.submit(
                        LearnerId.LOCAL,
                        new Place("first-network", "circles"),
                        TestSpecs.circles("circles", 400),
                        false);
        while (!fixture.has("select 1 from run where checkpoint_step > 0")) {
            Thread.sleep(5);
        }
        System.out.println("saved " + run.id());
        Thread.sleep(60_000);
    }
}
