package io.weightroom.classifiers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The host's classifiers: each is opened and tried once, in the process of classifiers, and again
 * when its files change.
 */
final class HostCards {

    /** The caller's name where Weightroom itself wants to know. */
    static final String ITSELF = "";

    private record Tried(String stamp, CompletableFuture<ClassifierCard> card) {}

    private final Path folder;
    private final Reception reception;
    private final Map<String, Tried> tried = new ConcurrentHashMap<>();

    /**
     * @param folder with a folder for each; need not be there
     */
    HostCards(Path folder, Reception reception) {
        this.folder = folder;
        this.reception = reception;
    }

    Path folder() {
        return folder;
    }

    /** In the order of their names. */
    List<HostFolder> folders() {
        try (var found = Files.list(folder)) {
            return found.filter(Files::isDirectory)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(HostFolder::new)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    Optional<HostFolder> find(String name) {
        return folders().stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Done when the file was opened and tried, or could not be. */
    CompletableFuture<ClassifierCard> card(HostFolder host) {
        var stamp = host.stamp();
        return tried.compute(
                        host.name(),
                        (name, before) ->
                                before != null && before.stamp().equals(stamp)
                                        ? before
                                        : new Tried(stamp, trying(host)))
                .card();
    }

    private CompletableFuture<ClassifierCard> trying(HostFolder host) {
        return CompletableFuture.supplyAsync(() -> tried(host), Thread::startVirtualThread);
    }

    private ClassifierCard tried(HostFolder host) {
        ClassifierCard unopened;
        try {
            unopened = host.unopened();
        } catch (ClassifierUnavailable e) {
            return host.broken(String.valueOf(e.getMessage()));
        }
        try {
            var question = new Question(host.source(unopened.preparation()), Optional.empty());
            return switch (reception.ask(ITSELF, question)) {
                case Reply.Opened opened -> unopened.opened(opened);
                case Reply.Refused(String sentence) -> unopened.broken(sentence);
                case Reply.Looked looked -> throw new IllegalStateException("nobody asked to look");
                case Reply.Ready ready -> throw new IllegalStateException("it was ready before");
            };
        } catch (ClassifierUnavailable e) {
            return unopened.broken(String.valueOf(e.getMessage()));
        }
    }
}
