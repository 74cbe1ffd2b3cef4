package io.weightroom.classifiers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A host's {@code model.yaml}: {@code title}, and how pictures are prepared: {@code size}, {@code
 * resize}, {@code mean}, {@code std}. What is left out is as it is for ImageNet's networks.
 */
record ModelSettings(Optional<String> title, Preparation preparation) {

    private static final List<String> KEYS = List.of("title", "size", "resize", "mean", "std");
    private static final int LARGEST = 1024;
    private static final int CHANNELS = 3;

    /**
     * @param file that need not be there
     * @throws ClassifierUnavailable where it cannot be meant
     */
    static ModelSettings read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new ModelSettings(Optional.empty(), Preparation.imageNet());
        }
        Object read;
        try {
            read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (YAMLException e) {
            throw new ClassifierUnavailable(
                    HostFolder.SETTINGS + ": expected YAML, found: " + first(e), e);
        }
        if (!(read instanceof Map<?, ?> map)) {
            throw new ClassifierUnavailable(
                    HostFolder.SETTINGS + ": expected keys of " + KEYS + ", found other text");
        }
        for (var key : map.keySet()) {
            if (!KEYS.contains(key)) {
                throw wrong("a key", "one of " + KEYS, key);
            }
        }
        var usual = Preparation.imageNet();
        int size = side(map, "size", 1, usual.crop());
        int resize = side(map, "resize", size, Math.round(size * 256f / 224));
        var preparation =
                new Preparation(
                        CHANNELS,
                        resize,
                        size,
                        three(map, "mean", usual.mean(), 0),
                        three(map, "std", usual.std(), 1e-3));
        return new ModelSettings(
                Optional.ofNullable(map.get("title")).map(String::valueOf), preparation);
    }

    private static int side(Map<?, ?> map, String key, int least, int otherwise) {
        var value = map.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer side && side >= least && side <= LARGEST) {
            return side;
        }
        throw wrong(key, "pixels from %d to %d".formatted(least, LARGEST), value);
    }

    private static List<Double> three(
            Map<?, ?> map, String key, List<Double> otherwise, double least) {
        var value = map.get(key);
        if (value == null) {
            return otherwise;
        }
        var expected = "three numbers from %s to 255, for red, green and blue".formatted(least);
        if (!(value instanceof List<?> list) || list.size() != CHANNELS) {
            throw wrong(key, expected, value);
        }
        var numbers = new ArrayList<Double>();
        for (var item : list) {
            if (!(item instanceof Number number)
                    || !(number.doubleValue() >= least && number.doubleValue() <= 255)) {
                throw wrong(key, expected, value);
            }
            numbers.add(number.doubleValue());
        }
        return numbers;
    }

    private static ClassifierUnavailable wrong(String key, String expected, Object found) {
        return new ClassifierUnavailable(
                "%s: %s: expected %s, found %s"
                        .formatted(HostFolder.SETTINGS, key, expected, found));
    }

    private static String first(YAMLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
