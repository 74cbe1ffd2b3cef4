package io.weightroom.command;

import io.weightroom.access.FirstHost;
import io.weightroom.access.PublicAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
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

    @Option(
            names = "--class",
            description =
                    "Serve a class: everybody signs in, and others may reach this machine. The first start prints a link that makes the first account.")
    private boolean ofAClass;

    @Option(
            names = "--tls",
            arity = "1..2",
            paramLabel = "FILE",
            description =
                    "Serve HTTPS: with a certificate and its key (PEM files), or with one that is made here: --tls self-signed.")
    private List<String> tls = List.of();

    @Option(names = "--lessons", description = "Folder of lessons (default: the course's own).")
    private Optional<Path> lessons = Optional.empty();

    @Mixin private Folders folders = new Folders();

    @Mixin private DeviceOption device = new DeviceOption();

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        ofAClass = ofAClass || isSetToAClass();
        refuseOpenAddress();
        endWithParent();
        var err = spec.commandLine().getErr();
        try {
            var settings =
                    new WebServer.Settings(
                            port,
                            host,
                            folders.home(),
                            folders.data(),
                            lessonsFolder(),
                            device.name(),
                            ofAClass,
                            Tls.of(tls, folders.home(), names()));
            tell(WebServer.start(application, settings));
        } catch (StartFailed e) {
            err.println("weightroom: " + e.getMessage());
            return 1;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private void tell(WebServer server) {
        var out = spec.commandLine().getOut();
        out.println("Weightroom is ready at " + server.address());
        server.settings()
                .tls()
                .fingerprint()
                .ifPresent(
                        print ->
                                out.println(
                                        "Browsers will warn of its certificate. Its SHA-256 fingerprint is\n  "
                                                + print));
        server.context()
                .getBean(FirstHost.class)
                .token()
                .ifPresent(
                        token ->
                                out.println(
                                        "Nobody has an account yet. Make the first one, once, at\n  "
                                                + server.address()
                                                + "/setup/"
                                                + token));
        out.flush();
    }

    /** By which browsers may reach this machine. */
    private List<String> names() {
        var names = new ArrayList<>(List.of("localhost", "127.0.0.1", "::1"));
        names.addAll(PublicAddress.inNetwork());
        try {
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            // Then it has no name that others could know.
        }
        return names;
    }

    /** In the home's {@code weightroom.properties}, which Spring reads later. */
    private boolean isSetToAClass() {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(folders.home().resolve("weightroom.properties"))) {
            settings.load(file);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
        return settings.getProperty("weightroom.class", "").strip().equals("true");
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
            if (!open && !ofAClass && !InetAddress.getByName(host).isLoopbackAddress()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--host "
                                + host
                                + " would let others in without a login; add --class, or --open if you mean it");
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
