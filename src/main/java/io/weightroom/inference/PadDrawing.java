package io.weightroom.inference;

import io.weightroom.data.ink.Stroke;
import java.util.List;

/**
 * What a learner has drawn, in any unit: pixels of the pad, or shares of its side.
 *
 * @param width of the pad
 * @param height of the pad
 * @param penWidth as the pad shows it
 */
public record PadDrawing(List<Stroke> strokes, float width, float height, float penWidth) {

    public PadDrawing {
        strokes = List.copyOf(strokes);
        if (!(width > 0 && height > 0 && penWidth > 0)) {
            throw new IllegalArgumentException(
                    "expected a pad and a pen with a size, found %s x %s and %s"
                            .formatted(width, height, penWidth));
        }
        for (var stroke : strokes) {
            requireFinite(stroke.x());
            requireFinite(stroke.y());
        }
    }

    /** A drawing on a square pad whose side is 1. */
    public static PadDrawing ofUnitPad(List<Stroke> strokes, float penWidth) {
        return new PadDrawing(strokes, 1, 1, penWidth);
    }

    private static void requireFinite(float[] coordinates) {
        for (float coordinate : coordinates) {
            if (!Float.isFinite(coordinate)) {
                throw new IllegalArgumentException(
                        "expected coordinates that are numbers, found " + coordinate);
            }
        }
    }
}
