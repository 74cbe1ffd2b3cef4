package io.weightroom.data.ink;

import java.util.List;

/**
 * How MNIST frames a digit: scaled to fit a box of 20x20 pixels with its proportions kept, then
 * placed in 28x28 with its centre of mass in the middle (LeCun, Bottou, Bengio, Haffner 1998).
 */
public final class DigitFrame {

    public static final int SIZE = 28;
    public static final int BOX = 20;

    /** Where the centre of mass comes: MNIST has it in the middle of pixel 14, counted from 0. */
    public static final float MIDDLE = 14.5f;

    private DigitFrame() {}

    /**
     * Strokes scaled such that the pen's outline fills the box, which lies in the frame's middle.
     *
     * @param penWidth in pixels of the frame
     * @param least strokes smaller than this (in their own unit) are not enlarged further
     */
    public static List<Stroke> fit(List<Stroke> strokes, float penWidth, float least) {
        var bounds = Stroke.Bounds.of(strokes);
        float longer = Math.max(bounds.width(), bounds.height());
        float scale = longer == 0 && least == 0 ? 1 : (BOX - penWidth) / Math.max(longer, least);
        float right = SIZE / 2f - scale * (bounds.left() + bounds.right()) / 2;
        float down = SIZE / 2f - scale * (bounds.top() + bounds.bottom()) / 2;
        return strokes.stream().map(stroke -> stroke.moved(scale, right, down)).toList();
    }
}
