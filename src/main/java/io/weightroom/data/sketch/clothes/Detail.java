package io.weightroom.data.sketch.clothes;

import java.awt.geom.Ellipse2D;

/** What is sewn to a top or printed on it. */
enum Detail {
    HOOD,
    ROLL_NECK,
    COLLAR,
    LAPELS,
    BUTTONS,
    ZIP,
    OPENING,
    CHEST_POCKET,
    POCKETS,
    PRINT,
    CUFFS,
    BELT,
    NECK_BAND;

    /** Whether the body hides a part of it. */
    boolean behind() {
        return this == HOOD;
    }

    void paint(Easel easel, Top top) {
        var cut = top.cut();
        var cloth = top.cloth();
        var chance = top.chance();
        double ink = cloth.mark();
        double depth = cut.depth();
        switch (this) {
            case HOOD -> {
                var hood = new Ellipse2D.Double(-cut.neck() - .1, -.17, 2 * cut.neck() + .2, .36);
                easel.fill(cloth.grey() * .85, hood);
                easel.fill(
                        cloth.grey() * .3,
                        new Ellipse2D.Double(-cut.neck(), -.07, 2 * cut.neck(), .22));
            }
            case ROLL_NECK ->
                    cloth.plain()
                            .shaded(.9)
                            .cover(
                                    easel,
                                    Outline.mirrored(
                                            0,
                                            -.14,
                                            cut.neck(),
                                            -.14,
                                            cut.neck() + .03,
                                            .06,
                                            0,
                                            depth + .03),
                                    chance);
            case COLLAR -> {
                double point = chance.within(.12, .24);
                for (int side = -1; side <= 1; side += 2) {
                    var half =
                            Outline.corners(
                                    0,
                                    depth,
                                    side * cut.neck(),
                                    -.05,
                                    side * (cut.neck() + .08),
                                    .05,
                                    side * .12,
                                    depth + point);
                    easel.fill(Math.min(1, cloth.grey() * 1.08), half);
                    easel.along(ink, .7, .02, half);
                }
            }
            case LAPELS -> {
                double end = chance.within(.4, .75);
                for (int side = -1; side <= 1; side += 2) {
                    var half =
                            Outline.corners(
                                    0,
                                    end,
                                    side * cut.neck() * .9,
                                    -.02,
                                    side * (cut.neck() + .12),
                                    .06,
                                    side * (cut.neck() + .08),
                                    .3);
                    easel.fill(cloth.grey() * .9, half);
                    easel.along(ink, .8, .025, half);
                }
            }
            case BUTTONS -> {
                easel.line(ink, .3, .02, .03, depth, .03, cut.length());
                double apart = chance.within(.12, .24);
                for (double y = depth + .1; y < cut.length() - .05; y += apart) {
                    easel.fill(ink, new Ellipse2D.Double(-.025, y, .05, .05));
                }
            }
            case ZIP -> easel.line(ink, .9, .035, 0, depth, 0, cut.length());
            case OPENING -> {
                double aside = chance.within(.02, .2);
                easel.within(
                        top.body(),
                        () ->
                                easel.fill(
                                        cloth.grey() * .25,
                                        Outline.corners(
                                                -.02,
                                                depth,
                                                .02,
                                                depth,
                                                aside,
                                                cut.length() + .1,
                                                -aside,
                                                cut.length() + .1)));
            }
            case CHEST_POCKET -> {
                double x = cut.chest() * chance.within(.25, .45);
                easel.along(ink, .8, .025, Outline.box(x, .36, x + .18, .56));
            }
            case POCKETS -> {
                double y = cut.length() * chance.within(.62, .72);
                double lean = chance.within(-.06, .12);
                for (int side = -1; side <= 1; side += 2) {
                    double x = side * cut.hem() * .4;
                    easel.line(ink, .85, .035, x, y, x + side * .2, y + lean);
                }
            }
            case PRINT -> {
                double high = chance.within(.08, .34);
                double wide = chance.within(.12, cut.chest() * .8);
                double y = chance.within(.28, .45);
                if (chance.is(.5)) {
                    easel.fill(ink, new Ellipse2D.Double(-wide, y, 2 * wide, high));
                } else {
                    for (double line = y; line < y + high; line += .12) {
                        double end = wide * chance.within(.6, 1);
                        easel.line(ink, 1, .06, -end, line, end, line);
                    }
                }
            }
            case CUFFS -> {
                double deep = chance.within(.05, .1);
                easel.within(
                        top.body(),
                        () ->
                                easel.fill(
                                        ink,
                                        .45,
                                        Outline.box(
                                                -2, cut.length() - deep, 2, cut.length() + .1)));
            }
            case BELT -> {
                double y = cut.armpit() + .42 * (cut.length() - cut.armpit());
                easel.within(top.body(), () -> easel.line(ink, .9, .06, -2, y, 2, y));
            }
            case NECK_BAND ->
                    easel.line(ink, .8, .04, -cut.neck(), .01, 0, 2 * depth, cut.neck(), .01);
        }
    }
}
