package io.weightroom.data.sketch;

import java.awt.Color;
import java.util.random.RandomGenerator;

/** Draws what a picture is like: numbers within bounds, one of several things, a colour nearby. */
public record Chance(RandomGenerator random) {

    public boolean is(double probability) {
        return random.nextDouble() < probability;
    }

    public double within(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** Most often near {@code mean}, and never further away than twice {@code spread}. */
    public double around(double mean, double spread) {
        return mean + spread * Math.clamp(random.nextGaussian(), -2, 2);
    }

    @SafeVarargs
    public final <T> T oneOf(T... things) {
        return things[random.nextInt(things.length)];
    }

    /** Lighter or darker by up to {@code spread} of 255, and a little off in hue. */
    public Color near(Color colour, double spread) {
        double light = within(-spread, spread);
        double hue = spread / 4;
        return new Color(
                channel(colour.getRed() + light + within(-hue, hue)),
                channel(colour.getGreen() + light + within(-hue, hue)),
                channel(colour.getBlue() + light + within(-hue, hue)));
    }

    private static int channel(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
