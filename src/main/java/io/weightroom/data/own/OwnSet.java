package io.weightroom.data.own;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Classes and their pictures as they stood at one moment. */
public record OwnSet(List<OwnClass> classes) {

    /** One to learn from, and one kept back to test on. */
    public static final int LEAST_PICTURES = 2;

    public static final int LEAST_CLASSES = 2;

    private static final String CLASS = "class ";

    public OwnSet {
        classes = List.copyOf(classes);
    }

    public int count() {
        return classes.stream().mapToInt(OwnClass::count).sum();
    }

    public Optional<OwnClass> find(int id) {
        return classes.stream().filter(c -> c.id() == id).findFirst();
    }

    public List<String> names() {
        return classes.stream().map(OwnClass::name).toList();
    }

    /** What has to be added before a network can be trained on it, in a sentence. */
    public Optional<String> missing() {
        if (classes.size() < LEAST_CLASSES) {
            return Optional.of(
                    "expected %d classes or more to tell apart, found %d: add a class"
                            .formatted(LEAST_CLASSES, classes.size()));
        }
        var few =
                classes.stream()
                        .filter(c -> c.count() < LEAST_PICTURES)
                        .map(c -> "%d in %s".formatted(c.count(), c.name()))
                        .toList();
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "expected %d pictures or more in each class, one to learn from and one kept back to test on, found %s"
                                .formatted(LEAST_PICTURES, String.join(" and ", few)));
    }

    /** A line for each class and each picture, from which {@link #parse} makes it again. */
    public String text() {
        var lines = new StringBuilder();
        for (var c : classes) {
            lines.append(CLASS).append(c.id()).append(' ').append(c.name()).append('\n');
            c.pictures().forEach(p -> lines.append(p.fileName()).append('\n'));
        }
        return lines.toString();
    }

    /** Another one for every other state, and the same for the same: 16 hexadecimal digits. */
    public String revision() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var digest = sha.digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * @throws IllegalArgumentException where a line is no class and no picture
     */
    public static OwnSet parse(String text) {
        var classes = new ArrayList<OwnClass>();
        var pictures = new ArrayList<OwnPicture>();
        for (var line : text.lines().toList().reversed()) {
            if (line.startsWith(CLASS)) {
                int space = line.indexOf(' ', CLASS.length());
                int id = Integer.parseInt(line.substring(CLASS.length(), space));
                classes.add(new OwnClass(id, line.substring(space + 1), pictures.reversed()));
                pictures.clear();
            } else {
                pictures.add(OwnPicture.of(line).orElseThrow(() -> broken(line)));
            }
        }
        return new OwnSet(classes.reversed());
    }

    private static IllegalArgumentException broken(String line) {
        return new IllegalArgumentException("expected a picture, found " + line);
    }
}
