package io.weightroom.data.sketch.pets;

import io.weightroom.data.sketch.Chance;
import java.awt.Color;

/** Paints what an animal is seen before: a meadow, a room, a blanket, with things about. */
record Backdrop(Chance chance) {

    void paint(Brush brush) {
        var far = colour();
        brush.oval(far, 0, 0, 3, 3);
        switch (chance.random().nextInt(4)) {
            case 0 -> meadow(brush);
            case 1 -> room(brush);
            case 2 -> blanket(brush);
            default -> spots(brush, 9, .5);
        }
        spots(brush, chance.random().nextInt(4), .25);
    }

    /** Something that stands in the way of a part of the animal. */
    void cover(Brush brush) {
        double x = chance.within(-1, 1);
        double y = chance.within(.1, 1.1);
        switch (chance.random().nextInt(3)) {
            case 0 -> {
                var wool = colour();
                brush.oval(wool, x, y, .26, .26);
                for (int i = -1; i <= 1; i++) {
                    brush.curve(
                            Coat.mixed(wool, Color.BLACK, .3),
                            .03,
                            x - .2,
                            y + i * .1,
                            x,
                            y + i * .16,
                            x + .2,
                            y + i * .1);
                }
            }
            case 1 -> {
                for (int i = 0; i < 7; i++) {
                    double foot = x + chance.within(-.5, .5);
                    brush.curve(
                            chance.near(new Color(70, 120, 52), 30),
                            .07,
                            foot,
                            1.2,
                            foot + chance.within(-.3, .3),
                            chance.within(-.1, .6));
                }
            }
            default -> brush.oval(colour(), x, 1.1, .9, chance.within(.3, .55));
        }
    }

    private void meadow(Brush brush) {
        var green = chance.near(new Color(104, 148, 72), 40);
        double horizon = chance.within(-.6, .3);
        brush.oval(green, chance.within(-1, 1), 3 + horizon, 4, 3);
        for (int i = 0; i < 12; i++) {
            double x = chance.within(-1, 1);
            double y = chance.within(horizon, 1.1);
            brush.curve(chance.near(green, 40), .035, x, y, x + chance.within(-.1, .1), y - .2);
        }
    }

    private void room(Brush brush) {
        double floor = chance.within(0, .6);
        brush.corners(colour(), -1.5, floor, 1.5, floor, 1.5, 1.5, -1.5, 1.5);
        double left = chance.within(-1.2, .4);
        double top = chance.within(-1, -.3);
        brush.corners(colour(), left, top, left + .8, top, left + .8, top + .7, left, top + .7);
    }

    private void blanket(Brush brush) {
        var stripe = colour();
        double lean = chance.within(-.8, .8);
        double width = chance.within(.06, .3);
        for (double x = -2; x < 2; x += 2.2 * width) {
            brush.curve(stripe, width, x - lean, -1.3, x + lean, 1.3);
        }
    }

    private void spots(Brush brush, int count, double largest) {
        for (int i = 0; i < count; i++) {
            brush.oval(
                    colour(),
                    chance.within(-1.1, 1.1),
                    chance.within(-1.1, 1.1),
                    chance.within(.05, largest),
                    chance.within(.05, largest));
        }
    }

    private Color colour() {
        return chance.near(
                chance.oneOf(
                        new Color(150, 180, 205),
                        new Color(196, 188, 174),
                        new Color(120, 98, 80),
                        new Color(92, 128, 84),
                        new Color(176, 96, 86),
                        new Color(70, 82, 112),
                        new Color(214, 196, 150),
                        new Color(160, 140, 170),
                        new Color(84, 80, 78),
                        new Color(206, 150, 96)),
                40);
    }
}
