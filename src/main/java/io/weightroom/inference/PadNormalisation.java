package io.weightroom.inference;

import io.weightroom.data.ink.DigitFrame;
import io.weightroom.data.ink.Raster;
import io.weightroom.data.ink.Stroke;
import java.util.List;
import java.util.Optional;

/**
 * Makes a drawing look like the digits that a network was trained on, as MNIST was made: cropped,
 * scaled into 20x20, centred by mass in 28x28.
 *
 * <p>MNIST scaled pictures; here the pen's way is scaled and inked anew with a pen as wide as
 * MNIST's. So a small drawing does not come out fat, nor a large one thin, and it makes no
 * difference where on the pad it stands.
 */
public final class PadNormalisation {

    /** MNIST's strokes are 2.6 pixels wide on average, over all ten digits. */
    private static final float PEN_WIDTH = 2.6f;

    /** Pixels over which ink fades into paper. */
    private static final float EDGE = 1.3f;

    private static final int DRAWN_SIDE = 84;
    private static final int CROPPED_SIDE = 60;

    private PadNormalisation() {}

    /** All stages, or nothing where nothing is drawn. */
    public static Optional<NormalisedDrawing> normalise(PadDrawing drawing) {
        if (drawing.strokes().isEmpty()) {
            return Optional.empty();
        }
        // A dot or a tap has hardly any extent: it must not be blown up to a digit's size.
        var fitted = DigitFrame.fit(drawing.strokes(), PEN_WIDTH, 2 * drawing.penWidth());
        var scaled = ink(fitted);
        var centre = scaled.centreOfMass();
        float right = DigitFrame.MIDDLE - centre.x();
        float down = DigitFrame.MIDDLE - centre.y();
        var centred = ink(fitted.stream().map(stroke -> stroke.moved(1, right, down)).toList());
        return Optional.of(
                new NormalisedDrawing(drawn(drawing), cropped(drawing), scaled, centred));
    }

    private static Raster ink(List<Stroke> strokes) {
        var raster = Raster.blank(DigitFrame.SIZE, DigitFrame.SIZE);
        raster.strokes(strokes, PEN_WIDTH / 2, EDGE);
        return raster;
    }

    private static Raster drawn(PadDrawing drawing) {
        return part(drawing, 0, 0, drawing.width(), drawing.height(), DRAWN_SIDE);
    }

    private static Raster cropped(PadDrawing drawing) {
        var bounds = Stroke.Bounds.of(drawing.strokes());
        float pen = drawing.penWidth();
        return part(
                drawing,
                bounds.left() - pen / 2,
                bounds.top() - pen / 2,
                bounds.width() + pen,
                bounds.height() + pen,
                CROPPED_SIDE);
    }

    /**
     * The part of the pad from (left, top), with the pen as it was; {@code side} pixels or less.
     */
    private static Raster part(
            PadDrawing drawing, float left, float top, float width, float height, int side) {
        float scale = side / Math.max(width, height);
        var raster =
                Raster.blank(
                        Math.max(1, Math.round(width * scale)),
                        Math.max(1, Math.round(height * scale)));
        var strokes =
                drawing.strokes().stream()
                        .map(stroke -> stroke.moved(scale, -left * scale, -top * scale))
                        .toList();
        raster.strokes(strokes, drawing.penWidth() * scale / 2, 1);
        return raster;
    }
}
