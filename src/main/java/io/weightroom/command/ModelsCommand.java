package io.weightroom.command;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.Classifiers;
import io.weightroom.inference.NetworkZoo;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows which trained networks are here, and fetches others. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Shows which trained networks are here, and fetches others.")
final class ModelsCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "Each trained network: what it takes, what it tells apart, and how long a picture takes it.")
    int list(
            @Mixin Folders folders,
            @Option(
                            names = "--json",
                            description = "Print one JSON object a line, and nothing else.")
                    boolean json) {
        QuietLogs.begin();
        var out = spec.commandLine().getOut();
        try (var classifiers = TrainerPlaces.classifiers(folders.home())) {
            for (var name : classifiers.names()) {
                var card = classifiers.card(name);
                card.map(
                                c ->
                                        json
                                                ? ModelLines.json(c, classifiers)
                                                : ModelLines.words(c, classifiers))
                        .ifPresent(out::println);
                out.flush();
            }
            if (!json) {
                missing(classifiers, folders.home(), out);
            }
        }
        out.flush();
        return 0;
    }

    private static void missing(Classifiers classifiers, Path home, PrintWriter out) {
        var others =
                NetworkZoo.installed().entries().stream()
                        .filter(e -> !classifiers.names().contains(e.name()))
                        .map(NetworkZoo.Entry::name)
                        .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            out.println("Not here, with internet: 'models get NAME' of " + others + ".");
        }
        out.println("Your own: " + advice(home, "NAME") + ".");
    }

    private static String advice(Path home, String name) {
        return "put a TorchScript classifier's model.pt and its labels.txt, a line for each output,"
                + " into "
                + Classifiers.folder(home).resolve(name);
    }

    @Command(
            name = "get",
            mixinStandardHelpOptions = true,
            description = "Downloads a network for ImageNet into the home folder.")
    int get(
            @Parameters(paramLabel = "NAME", description = "resnet18, resnet50.") String name,
            @Mixin Folders folders) {
        QuietLogs.begin();
        var err = spec.commandLine().getErr();
        var zoo = NetworkZoo.installed();
        var entry = zoo.entries().stream().filter(e -> e.name().equals(name)).findFirst();
        if (entry.isEmpty()) {
            err.println(
                    "weightroom: expected one of %s, found \"%s\"; for another one %s"
                            .formatted(
                                    zoo.entries().stream()
                                            .map(NetworkZoo.Entry::name)
                                            .collect(Collectors.joining(", ")),
                                    name,
                                    advice(folders.home(), "NAME")));
            return 2;
        }
        var folder = Classifiers.folder(folders.home()).resolve(name);
        if (!Files.exists(folder) && !fetched(zoo, entry.get(), folder, folders.home())) {
            return 1;
        }
        return told(name, folders.home());
    }

    private boolean fetched(NetworkZoo zoo, NetworkZoo.Entry entry, Path folder, Path home) {
        var err = spec.commandLine().getErr();
        try (var bar = new ProgressBar(err, System.console() != null)) {
            zoo.fetch(entry, folder, (bytes, total) -> bar.received(entry.name(), bytes, total));
            return true;
        } catch (IOException e) {
            err.println(
                    "weightroom: %s cannot be downloaded (%s); fetch it on a machine with internet and copy the folder %s, or %s"
                            .formatted(
                                    entry.name(), reason(e), folder, advice(home, entry.name())));
            return false;
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case UnknownHostException _, ConnectException _, SocketTimeoutException _ ->
                    "DJL's model zoo cannot be reached from here";
            default -> String.valueOf(e.getMessage());
        };
    }

    private int told(String name, Path home) {
        try (var classifiers = TrainerPlaces.classifiers(home)) {
            var card = classifiers.card(name);
            var out = spec.commandLine().getOut();
            card.map(c -> ModelLines.words(c, classifiers)).ifPresent(out::println);
            out.flush();
            return card.filter(ClassifierCard::isUsable).isPresent() ? 0 : 1;
        }
    }
}
