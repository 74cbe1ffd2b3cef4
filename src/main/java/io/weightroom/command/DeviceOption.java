package io.weightroom.command;

import io.weightroom.training.TrainingEngine;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The device that a command trains on. */
public final class DeviceOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description =
                    "Where networks train: cpu, cuda or cuda:N (default: the first GPU that PyTorch can use, else cpu).")
    private Optional<String> name = Optional.empty();

    /** As it was given, for a process that this one starts. */
    public Optional<String> name() {
        return name;
    }

    /**
     * The engines on the class path, on the chosen device.
     *
     * @throws ParameterException where there is no such device, or PyTorch cannot use it
     */
    public TrainingEngine engine() {
        var engine = EngineRoom.engine();
        try {
            name.ifPresent(engine::chooseDevice);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ParameterException(command.commandLine(), "--device: " + e.getMessage());
        }
        return engine;
    }
}
