package io.weightroom.data.sketch.pets;

import io.weightroom.data.Samples;
import io.weightroom.data.sketch.Album;
import io.weightroom.data.sketch.Chance;
import io.weightroom.spec.Shape;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Draws cats and dogs in colour. Nothing in them is taken from a photo: they are ovals, corners and
 * chance. The same seed and size give the same pictures.
 *
 * @param size pixels a side
 */
public record SketchPets(int size) {

    public static final List<String> CLASSES = List.of("cats", "dogs");

    /** {@code count} pictures, cats and dogs in turn. */
    public Samples draw(int count, long seed) {
        return Album.of(
                Shape.of(3, size, size),
                CLASSES.size(),
                count,
                seed,
                (label, random, pixels, at) -> paint(label == 0, new Chance(random), pixels, at));
    }

    private void paint(boolean cat, Chance chance, byte[] pixels, int at) {
        var painting = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        try (var brush = new Brush(painting)) {
            var backdrop = new Backdrop(chance);
            backdrop.paint(brush);
            var coat = Coat.of(chance);
            var face = cat ? new CatFace(coat, chance) : new DogFace(coat, chance);
            var pose = chance.oneOf(Pose.PORTRAIT, Pose.PORTRAIT, Pose.SITTING, Pose.LYING);
            double scale = chance.within(.8, 1.25);
            // Seen from a little aside, so narrower.
            double across = scale * chance.within(.82, 1.08) * chance.oneOf(-1., 1.);
            try (var standing =
                    brush.at(
                            chance.around(0, .16),
                            chance.around(0, .13),
                            chance.around(0, .2),
                            across,
                            scale)) {
                pose.paint(standing, coat, face, cat, chance);
            }
            if (chance.is(.3)) {
                backdrop.cover(brush);
            }
        }
        Exposure.of(chance).develop(painting, pixels, at);
    }
}
