package io.weightroom.data.sketch.clothes;

import io.weightroom.data.sketch.Chance;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;

/**
 * What a thing is made of: how light it is, what is woven into it or printed on it, how it folds.
 *
 * @param grey 0 black to 1 white
 * @param contrast how much lighter or darker its pattern is
 * @param scale width of the pattern
 * @param folds 0 smooth to 1 crumpled
 */
record Cloth(Pattern pattern, double grey, double contrast, double scale, double folds) {

    /** What is seen on the cloth. */
    enum Pattern {
        PLAIN,
        ACROSS,
        DOWN,
        CHECKS,
        SPOTS,
        RIBS,
        BLOCKS
    }

    /** Plain with a probability of {@code plain}; each of the others is equally likely. */
    static Cloth of(Chance chance, double plain, Pattern... others) {
        double grey = chance.is(.62) ? chance.within(.6, 1) : chance.within(.2, .75);
        double contrast = chance.within(.12, .5) * (grey > .5 || chance.is(.2) ? -1 : 1);
        var pattern = chance.is(plain) ? Pattern.PLAIN : chance.oneOf(others);
        return new Cloth(pattern, grey, contrast, chance.within(.06, .16), chance.within(.1, .9));
    }

    Cloth shaded(double by) {
        return new Cloth(pattern, grey * by, contrast, scale, folds);
    }

    Cloth plain() {
        return new Cloth(Pattern.PLAIN, grey, contrast, scale, folds);
    }

    /** Lighter where this is dark, darker where it is light: for seams and buttons. */
    double mark() {
        return grey > .45 ? grey * .45 : grey + .4;
    }

    /** Fills {@code shape} with this cloth, folds and shadows of its sides included. */
    void cover(Easel easel, Shape shape, Chance chance) {
        easel.fill(grey, shape);
        easel.within(
                shape,
                () -> {
                    weave(easel, shape, chance);
                    fold(easel, shape, chance);
                    easel.along(grey * .3, .5, .07, shape);
                });
    }

    private void weave(Easel easel, Shape shape, Chance chance) {
        var box = shape.getBounds2D();
        double ink = grey + contrast;
        double left = box.getMinX();
        double right = box.getMaxX();
        double top = box.getMinY();
        double bottom = box.getMaxY();
        switch (pattern) {
            case PLAIN -> {}
            case ACROSS -> across(easel, ink, 1, left, right, top, bottom);
            case DOWN -> down(easel, ink, 1, left, right, top, bottom);
            case CHECKS -> {
                across(easel, ink, .55, left, right, top, bottom);
                down(easel, ink, .55, left, right, top, bottom);
            }
            case RIBS -> {
                for (double x = left; x < right; x += .09) {
                    easel.line(ink, .45, .03, x, top, x, bottom);
                }
            }
            case SPOTS -> {
                double count = box.getWidth() * box.getHeight() / (scale * scale) / 7;
                for (int i = 0; i < count; i++) {
                    double size = scale * chance.within(.5, 1.5);
                    var spot =
                            new Ellipse2D.Double(
                                    chance.within(left, right),
                                    chance.within(top, bottom),
                                    size,
                                    size * chance.within(.5, 1.3));
                    easel.fill(ink, spot);
                }
            }
            case BLOCKS -> {
                double from = chance.within(top, top + .6 * (bottom - top));
                easel.fill(
                        ink,
                        Outline.box(
                                left, from, right, from + chance.within(.1, .5) * (bottom - top)));
            }
        }
    }

    private void across(
            Easel easel,
            double ink,
            double cover,
            double left,
            double right,
            double y,
            double bottom) {
        for (; y < bottom; y += 2 * scale) {
            easel.line(ink, cover, scale, left, y, right, y);
        }
    }

    private void down(
            Easel easel,
            double ink,
            double cover,
            double x,
            double right,
            double top,
            double bottom) {
        for (; x < right; x += 2 * scale) {
            easel.line(ink, cover, scale, x, top, x, bottom);
        }
    }

    private void fold(Easel easel, Shape shape, Chance chance) {
        var box = shape.getBounds2D();
        for (int i = 0; i < 6 * folds; i++) {
            double x = chance.within(box.getMinX(), box.getMaxX());
            double y = chance.within(box.getMinY(), box.getMaxY());
            double down = box.getHeight() * chance.within(.15, .5);
            double aside = chance.within(-.16, .16);
            double shade = chance.is(.6) ? grey * .4 : Math.min(1, grey + .35);
            easel.line(
                    shade,
                    chance.within(.12, .4),
                    chance.within(.03, .1),
                    x,
                    y,
                    x + aside,
                    y + down / 2,
                    x + aside * chance.within(-.5, 1.5),
                    y + down);
        }
    }
}
