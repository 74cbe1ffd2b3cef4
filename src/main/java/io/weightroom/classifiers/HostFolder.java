package io.weightroom.classifiers;

import io.weightroom.classifiers.ClassifierCard.Origin;
import io.weightroom.data.Sha256;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A folder of the host's: {@code model.pt}, {@code labels.txt}, and {@code model.yaml} where the
 * network is not prepared for as ImageNet's are.
 */
record HostFolder(Path folder) {

    static final String MODEL = "model.pt";
    static final String LABELS = "labels.txt";
    static final String SETTINGS = "model.yaml";

    /** Names that fit into a line of a lesson. */
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    String name() {
        return String.valueOf(folder.getFileName());
    }

    Path model() {
        return folder.resolve(MODEL);
    }

    /** Changes when one of the files does. */
    String stamp() {
        return stamp(model())
                + " "
                + stamp(folder.resolve(LABELS))
                + " "
                + stamp(folder.resolve(SETTINGS));
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return "-";
        }
    }

    /** What its process is told. */
    Source source(Preparation preparation) {
        return new Source(Origin.HOST, model(), stamp(model()), preparation.input());
    }

    /** What can be said without opening the file. */
    ClassifierCard broken(String problem) {
        return new ClassifierCard(
                name(),
                name(),
                Origin.HOST,
                List.of(),
                Preparation.imageNet(),
                bytes(),
                OptionalLong.empty(),
                0,
                "",
                Optional.empty(),
                Optional.of(problem));
    }

    private long bytes() {
        try {
            return Files.size(model());
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * The card of a file that is to be opened yet.
     *
     * @throws ClassifierUnavailable where a file is missing or cannot be meant
     */
    ClassifierCard unopened() {
        if (!name().matches(NAME)) {
            throw new ClassifierUnavailable(
                    "expected a folder's name of letters, digits, dots, - and _, found \"%s\""
                            .formatted(name()));
        }
        for (var file : List.of(MODEL, LABELS)) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new ClassifierUnavailable(
                        "expected a file %s in %s, found none".formatted(file, folder));
            }
        }
        try {
            var settings = ModelSettings.read(folder.resolve(SETTINGS));
            return new ClassifierCard(
                    name(),
                    settings.title().orElse(name()),
                    Origin.HOST,
                    labels(),
                    settings.preparation(),
                    bytes(),
                    OptionalLong.empty(),
                    0,
                    Sha256.of(model()),
                    Optional.empty(),
                    Optional.empty());
        } catch (IOException e) {
            throw new ClassifierUnavailable(
                    "expected files that can be read in %s, found: %s".formatted(folder, e), e);
        }
    }

    private List<String> labels() throws IOException {
        try {
            return Files.readString(folder.resolve(LABELS)).stripTrailing().lines().toList();
        } catch (CharacterCodingException e) {
            throw new ClassifierUnavailable(
                    LABELS + ": expected text in UTF-8, found other bytes", e);
        }
    }
}
