package io.weightroom.command;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.ClassifierUnavailable;
import io.weightroom.classifiers.Classifiers;
import io.weightroom.data.images.PictureDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what trained networks see in pictures. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "Says what a trained network sees in pictures.",
        footer = {
            "",
            "Milliseconds are those of the forward pass alone, after some that are not timed.",
            "Exit status: 0 every picture was looked at, 1 one could not be, 2 wrong arguments."
        })
final class ClassifyCommand implements Callable<Integer> {

    /** Their times are not told: the first ones pay for what is made once. */
    private static final int WARM_UP = 3;

    private static final int SHOWN = 5;
    private static final String CALLER = "command line";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            description = "Which network, as 'models list' names it.")
    private String model = "";

    @Option(names = "--json", description = "Print one JSON object a picture, and nothing else.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "JPEG, PNG, GIF and BMP files.")
    private List<String> files = List.of();

    @Mixin private Folders folders = new Folders();

    @Override
    public Integer call() {
        QuietLogs.begin();
        var err = spec.commandLine().getErr();
        try (var classifiers = TrainerPlaces.classifiers(folders.home())) {
            if (!classifiers.names().contains(model)) {
                err.println(
                        "weightroom: --model: expected one of %s, found \"%s\""
                                .formatted(String.join(", ", classifiers.names()), model));
                return 2;
            }
            var card = classifiers.card(model).orElseThrow();
            if (card.problem().isPresent()) {
                err.println("weightroom: %s: %s".formatted(model, card.problem().get()));
                return 1;
            }
            return all(classifiers, card);
        } finally {
            err.flush();
        }
    }

    private int all(Classifiers classifiers, ClassifierCard card) {
        var out = spec.commandLine().getOut();
        Sightings sightings = json ? new SightingLines(out, card) : new SightingTable(out, card);
        int status = 0;
        boolean warm = false;
        for (var file : files) {
            try {
                var input = card.preparation().prepare(bytes(file)).input();
                for (int i = 0; !warm && i < WARM_UP; i++) {
                    classifiers.look(model, input, CALLER);
                }
                warm = true;
                sightings.seen(file, classifiers.look(model, input, CALLER), SHOWN);
            } catch (IllegalArgumentException | ClassifierUnavailable e) {
                sightings.failed(file, String.valueOf(e.getMessage()));
                status = 1;
            }
            out.flush();
        }
        return status;
    }

    private static byte[] bytes(String file) {
        try {
            var path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw new IllegalArgumentException(
                        "expected a picture, found "
                                + (Files.isDirectory(path) ? "a folder" : "no such file"));
            }
            if (Files.size(path) > PictureDecoder.MOST_BYTES) {
                throw new IllegalArgumentException(
                        "expected a file of at most %d MB, found %,d MB"
                                .formatted(
                                        PictureDecoder.MOST_BYTES >> 20, Files.size(path) >> 20));
            }
            return Files.readAllBytes(path);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("expected a file that can be read, found " + e, e);
        }
    }
}
