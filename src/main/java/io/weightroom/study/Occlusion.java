package io.weightroom.study;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.ClassifierUnavailable;
import io.weightroom.classifiers.Classifiers;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Which places of a photo a label's probability hangs on: each place of a grid is covered with
 * grey, and the network looks anew.
 */
public final class Occlusion {

    /** Places along each side. */
    public static final int GRID = 9;

    /** Side of the cover, in places: more than one, so that a small thing cannot peep out. */
    public static final double COVER = 2;

    /** The middle of 0..1. */
    private static final double GREY = .5;

    /**
     * @param plain probability with nothing covered
     * @param probabilities with each place covered, row by row; not a number for those to come
     */
    public record Map(double plain, double[] probabilities, int done) {}

    private final Classifiers classifiers;
    private final ClassifierCard card;
    private final float[] input;
    private final int label;
    private volatile boolean given;

    /**
     * @param input a photo, prepared
     */
    public Occlusion(Classifiers classifiers, ClassifierCard card, float[] input, int label) {
        this.classifiers = classifiers;
        this.card = card;
        this.input = input;
        this.label = label;
    }

    /** Nobody wants it any more. */
    public void giveUp() {
        given = true;
    }

    /**
     * Looks at all places, one after the other.
     *
     * @param each told after every look
     * @throws ClassifierUnavailable where the network does not answer
     */
    public void look(String caller, Consumer<Map> each) {
        double plain = probability(input, caller);
        var probabilities = new double[GRID * GRID];
        Arrays.fill(probabilities, Double.NaN);
        for (int place = 0; place < probabilities.length && !given; place++) {
            probabilities[place] = probability(covered(place), caller);
            each.accept(new Map(plain, probabilities.clone(), place + 1));
        }
    }

    private double probability(float[] planes, String caller) {
        return classifiers.look(card.name(), planes, caller).probabilities()[label];
    }

    float[] covered(int place) {
        var preparation = card.preparation();
        int side = preparation.crop();
        double cell = (double) side / GRID;
        int top = edge(place / GRID, cell, 0, side);
        int bottom = edge(place / GRID, cell, 1, side);
        int left = edge(place % GRID, cell, 0, side);
        int right = edge(place % GRID, cell, 1, side);
        var covered = input.clone();
        for (int channel = 0; channel < preparation.channels(); channel++) {
            float grey =
                    (float)
                            ((GREY - preparation.mean().get(channel))
                                    / preparation.std().get(channel));
            for (int y = top; y < bottom; y++) {
                int row = (channel * side + y) * side;
                Arrays.fill(covered, row + left, row + right, grey);
            }
        }
        return covered;
    }

    private static int edge(int index, double cell, int end, int side) {
        double middle = (index + .5) * cell;
        double at = middle + (end - .5) * COVER * cell;
        return Math.clamp(Math.round(at), 0, side);
    }
}
