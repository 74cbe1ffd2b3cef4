package io.weightroom.models;

import io.weightroom.lesson.SpecFile;
import io.weightroom.lesson.SpecRefused;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Safetensors;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The folder of a trained network: {@code spec.yaml} that trains it, {@code weights.safetensors}
 * with what was measured among their metadata, and {@code card.md}.
 */
public final class ModelFiles {

    private static final String CLASSES = "class-names";
    private static final String ACCURACY = "test-accuracy";
    private static final String SAMPLES = "test-samples";
    private static final String SECONDS = "seconds";
    private static final String DEVICE = "device";

    private ModelFiles() {}

    public static Path spec(Path folder) {
        return folder.resolve("spec.yaml");
    }

    public static Path weights(Path folder) {
        return folder.resolve("weights.safetensors");
    }

    /**
     * @throws IOException naming the file that is missing or broken
     */
    static Model read(Path folder) throws IOException {
        var file = weights(folder);
        var spec = readSpec(spec(folder));
        var weights = Safetensors.readWeights(file);
        var facts = Safetensors.readFacts(file);
        try {
            var card = card(Files.readString(folder.resolve("card.md")), facts);
            return Model.of(String.valueOf(folder.getFileName()), card, spec, weights);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static TrainingSpec readSpec(Path file) throws IOException {
        try {
            return SpecFile.read(file);
        } catch (SpecRefused e) {
            throw new IOException(e.problems().toString(), e);
        }
    }

    private static ModelCard card(String text, Map<String, String> facts) {
        return new ModelCard(
                text.lines().findFirst().orElse("").replaceFirst("^#+\\s*", ""),
                text,
                List.of(fact(facts, CLASSES).split("\n")),
                Double.parseDouble(fact(facts, ACCURACY)),
                Integer.parseInt(fact(facts, SAMPLES)),
                Double.parseDouble(fact(facts, SECONDS)),
                fact(facts, DEVICE));
    }

    private static String fact(Map<String, String> facts, String key) {
        var value = facts.get(key);
        if (value == null) {
            throw new IllegalArgumentException(
                    "expected the metadata \"%s\", found %s".formatted(key, facts.keySet()));
        }
        return value;
    }

    /**
     * Writes weights with what was measured of them.
     *
     * @param measured whose title and text are left to {@code card.md}
     */
    public static void writeWeights(Path folder, Weights weights, ModelCard measured)
            throws IOException {
        var facts = new HashMap<String, String>();
        facts.put(CLASSES, String.join("\n", measured.classNames()));
        facts.put(ACCURACY, String.valueOf(measured.testAccuracy()));
        facts.put(SAMPLES, String.valueOf(measured.testSamples()));
        facts.put(SECONDS, "%d".formatted(Math.round(measured.seconds())));
        facts.put(DEVICE, measured.device());
        Safetensors.write(weights(folder), weights, facts);
    }
}
