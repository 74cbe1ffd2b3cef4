package io.weightroom.command;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the course until it is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the course to browsers.")
final class ServeCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port to listen on (default: 8080; 0 takes a free one).")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: 127.0.0.1, this machine alone).")
    private String host = "127.0.0.1";

    @Option(
            names = "--open",
            description =
                    "Allow an address that others can reach, although nobody has to log in: everyone there is the same learner.")
    private boolean open;

    @Option(names = "--lessons", description = "Folder of lessons (default: the course's own).")
    private Optional<Path> lessons = Optional.empty();

    @Mixin private Folders folders = new Folders();

    @Mixin private DeviceOption device = new DeviceOption();

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        refuseOpenAddress();
        endWithParent();
        var settings =
                new WebServer.Settings(
                        port, host, folders.home(), folders.data(), lessonsFolder(), device.name());
        var err = spec.commandLine().getErr();
        try {
            var server = WebServer.start(application, settings);
            spec.commandLine().getOut().println("Weightroom is ready at " + server.address());
            spec.commandLine().getOut().flush();
        } catch (StartFailed e) {
            err.println("weightroom: " + e.getMessage());
            return 1;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    /** Who starts us again after a crash ends us when it ends. */
    private static void endWithParent() {
        if (Boolean.getBoolean("weightroom.watched")) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }

    private void refuseOpenAddress() {
        try {
            if (!open && !InetAddress.getByName(host).isLoopbackAddress()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--host "
                                + host
                                + " would let others in without a login; add --open if you mean it");
            }
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "--host " + host + " is not an address of this machine");
        }
        if (port < 0 || port > 65535) {
            throw new ParameterException(
                    spec.commandLine(), "--port: expected 0 to 65535, found " + port);
        }
    }

    private Path lessonsFolder() {
        var folder =
                lessons.orElseGet(
                        () -> Path.of(System.getProperty("weightroom.root", "."), "lessons"));
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--lessons: expected a folder of lessons, found none at " + folder);
        }
        return folder.toAbsolutePath().normalize();
    }
}
