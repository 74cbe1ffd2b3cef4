package io.weightroom.command;

import io.weightroom.classifiers.Desk;
import io.weightroom.inference.ForeignNetworks;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * The process in which classifiers are asked: questions on standard input, answers on standard
 * output. Weightroom starts it when it needs it; when its input ends, it does.
 */
@Command(
        name = "classifiers",
        hidden = true,
        description = "Answers for trained classifiers; Weightroom starts it by itself.")
final class DeskCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        QuietLogs.begin();
        OutOfMemory.offer();
        var engine = EngineRoom.engine();
        engine.chooseDevice("cpu");
        try (var answers = OwnOutput.take()) {
            new Desk(engine, ForeignNetworks.installed()).serve(System.in, answers);
        }
        return 0;
    }
}
