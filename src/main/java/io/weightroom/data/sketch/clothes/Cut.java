package io.weightroom.data.sketch.clothes;

import io.weightroom.data.sketch.Chance;
import java.awt.Shape;

/**
 * How something for the upper body is cut. Half widths; y is 0 at the neck and 1 about at the hips.
 *
 * @param armpit how far below the neck
 * @param length from neck to hem
 * @param neck half width of the hole for the head
 * @param depth of that hole
 * @param sleeve length from the shoulder; 0 for none
 * @param cuff width of the sleeve's end
 * @param lean angle of the sleeves, 0 straight down, in radians
 */
record Cut(
        double shoulder,
        double chest,
        double waist,
        double hem,
        double armpit,
        double length,
        double neck,
        double depth,
        double sleeve,
        double cuff,
        double lean) {

    private static final double SLOPE = .1;

    Shape body() {
        return Outline.mirrored(
                0,
                depth,
                neck * .7,
                depth * .7,
                neck,
                0,
                shoulder,
                SLOPE,
                shoulder,
                SLOPE + .12,
                chest,
                armpit,
                waist,
                armpit + .45 * (length - armpit),
                hem,
                length,
                0,
                length + .03);
    }

    /**
     * @param side 1 for the right of the picture, -1 for the left
     * @param bent how much further this arm leans than the cut says
     */
    Shape sleeve(int side, double bent) {
        double angle = lean + bent;
        double handX = shoulder + sleeve * Math.sin(angle);
        double handY = SLOPE + sleeve * Math.cos(angle);
        double acrossX = cuff / 2 * Math.cos(angle);
        double acrossY = cuff / 2 * Math.sin(angle);
        return Outline.corners(
                side * (shoulder - .1),
                SLOPE - .03,
                side * (shoulder + .06),
                SLOPE + .04,
                side * (handX + acrossX),
                handY - acrossY,
                side * (handX - acrossX),
                handY + acrossY,
                side * (chest - .03),
                armpit);
    }

    boolean hasSleeves() {
        return sleeve > 0;
    }

    /** Long sleeves, short ones or none, as often as the two probabilities say. */
    static double sleeve(Chance chance, double anyLong, double anyShort) {
        double drawn = chance.within(0, 1);
        if (drawn < anyLong) {
            return chance.is(.12) ? chance.within(.6, .85) : chance.within(.95, 1.2);
        }
        return drawn < anyLong + anyShort ? chance.within(.2, .42) : 0;
    }
}
