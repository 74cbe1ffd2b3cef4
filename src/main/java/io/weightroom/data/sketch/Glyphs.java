package io.weightroom.data.sketch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** The ways to write each digit, read from {@code digits.txt}, which explains its form. */
final class Glyphs {

    private final List<Glyph> glyphs;

    private Glyphs(List<Glyph> glyphs) {
        this.glyphs = List.copyOf(glyphs);
    }

    static Glyphs digits() {
        try (var in = Objects.requireNonNull(Glyphs.class.getResourceAsStream("digits.txt"))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The glyphs of one digit. */
    List<Glyph> of(int digit) {
        return glyphs.stream().filter(glyph -> glyph.digit() == digit).toList();
    }

    /** A glyph of {@code digit}, the common ones more often. */
    static Glyph pick(List<Glyph> glyphs, RandomGenerator random) {
        double total = glyphs.stream().mapToDouble(Glyph::weight).sum();
        double left = random.nextDouble() * total;
        for (var glyph : glyphs) {
            left -= glyph.weight();
            if (left < 0) {
                return glyph;
            }
        }
        return glyphs.getLast();
    }

    static Glyphs read(String text) {
        var glyphs = new ArrayList<Glyph>();
        var paths = new ArrayList<Glyph.Path>();
        for (var line : text.lines().toList()) {
            var words = line.strip().split("\\s+");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                paths.add(path(words));
                glyphs.set(glyphs.size() - 1, with(glyphs.getLast(), paths));
            } else {
                paths.clear();
                glyphs.add(
                        new Glyph(
                                Integer.parseInt(words[0]),
                                words[1],
                                Double.parseDouble(words[2]),
                                List.of()));
            }
        }
        return new Glyphs(glyphs);
    }

    private static Glyph with(Glyph glyph, List<Glyph.Path> paths) {
        return new Glyph(glyph.digit(), glyph.name(), glyph.weight(), List.copyOf(paths));
    }

    private static Glyph.Path path(String[] words) {
        var x = new double[words.length];
        var y = new double[words.length];
        var corner = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            corner[i] = words[i].endsWith("!");
            var pair = words[i].replace("!", "").split(",");
            x[i] = Double.parseDouble(pair[0]);
            y[i] = Double.parseDouble(pair[1]);
        }
        return new Glyph.Path(x, y, corner);
    }
}
