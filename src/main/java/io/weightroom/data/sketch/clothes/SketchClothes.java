package io.weightroom.data.sketch.clothes;

import io.weightroom.data.Samples;
import io.weightroom.data.sketch.Album;
import io.weightroom.data.sketch.Chance;
import io.weightroom.spec.Shape;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/**
 * Draws clothes in grey on black, 28x28, in the ten classes of Fashion-MNIST. Nothing in them is
 * taken from a photo: they are outlines, cloth and chance. The same seed gives the same pictures.
 */
public final class SketchClothes {

    /** As Fashion-MNIST names them, in its order. */
    public static final List<String> CLASSES =
            List.of(
                    "T-shirt/top",
                    "Trouser",
                    "Pullover",
                    "Dress",
                    "Coat",
                    "Sandal",
                    "Shirt",
                    "Sneaker",
                    "Bag",
                    "Ankle boot");

    private static final int SIZE = 28;

    /** Painted larger by this and averaged, so that edges come out soft. */
    private static final int FINER = 2;

    private SketchClothes() {}

    /** {@code count} pictures, the classes in turn. */
    public static Samples draw(int count, long seed) {
        return Album.of(
                Shape.of(1, SIZE, SIZE),
                CLASSES.size(),
                count,
                seed,
                (label, random, pixels, at) -> paint(label, new Chance(random), pixels, at));
    }

    private static void paint(int label, Chance chance, byte[] pixels, int at) {
        var painting = new BufferedImage(FINER * SIZE, FINER * SIZE, BufferedImage.TYPE_INT_RGB);
        var garment = garment(label, chance);
        var pen = painting.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        fit(pen, garment.bounds(), chance);
        garment.paint(new Easel(pen));
        pen.dispose();
        develop(painting, chance, pixels, at);
    }

    private static Garment garment(int label, Chance chance) {
        var wardrobe = new Wardrobe(chance);
        return switch (label) {
            case 0 -> wardrobe.tShirt();
            case 1 -> Trousers.of(chance);
            case 2 -> wardrobe.pullover();
            case 3 -> wardrobe.dress();
            case 4 -> wardrobe.coat();
            case 5 -> Sandal.of(chance);
            case 6 -> wardrobe.shirt();
            case 7 -> Shoe.sneaker(chance);
            case 8 -> Bag.of(chance);
            default -> Shoe.boot(chance);
        };
    }

    /** Scales such that the garment about fills the picture, a little off the middle. */
    private static void fit(Graphics2D pen, Rectangle2D box, Chance chance) {
        double room = FINER * SIZE * chance.within(.88, 1);
        double scale = room / Math.max(box.getWidth(), box.getHeight());
        double middle = FINER * SIZE / 2.;
        pen.translate(middle + FINER * chance.around(0, .8), middle + FINER * chance.around(0, .8));
        pen.rotate(chance.around(0, .04));
        pen.shear(chance.around(0, .04), 0);
        pen.scale(scale * chance.within(.86, 1.06), scale);
        pen.translate(-box.getCenterX(), -box.getCenterY());
    }

    /** Averages down to the picture's size; the light differs, and what is not black has grain. */
    private static void develop(BufferedImage painting, Chance chance, byte[] pixels, int at) {
        var painted = ((DataBufferInt) painting.getRaster().getDataBuffer()).getData();
        double light = chance.around(1, .1);
        double grain = chance.within(1, 8);
        for (int i = 0; i < SIZE * SIZE; i++) {
            double sum = 0;
            for (int part = 0; part < FINER * FINER; part++) {
                int x = FINER * (i % SIZE) + part % FINER;
                int y = FINER * (i / SIZE) + part / FINER;
                sum += painted[y * FINER * SIZE + x] & 0xff;
            }
            double mean = sum / (FINER * FINER);
            double seen = light * mean + (mean > 8 ? grain * chance.random().nextGaussian() : 0);
            pixels[at + i] = (byte) Math.clamp(Math.round(seen), 0, 255);
        }
    }
}
