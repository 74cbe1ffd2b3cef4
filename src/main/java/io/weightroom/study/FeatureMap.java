package io.weightroom.study;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.Classifiers;
import io.weightroom.data.images.PictureDecoder;
import io.weightroom.inference.PrincipalComponents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Photos as points: by the features that a network's last layer gets, and by their pixels.
 *
 * @param features one row a photo, two numbers
 * @param pixels the same by pixels
 * @param neighbours share of photos whose nearest other photo, by all features, is of their class
 * @param pixelNeighbours the same by pixels
 */
public record FeatureMap(
        PrincipalComponents features,
        PrincipalComponents pixels,
        double neighbours,
        double pixelNeighbours) {

    /** Side of the small pictures whose pixels are compared. */
    public static final int PIXELS = 32;

    /**
     * @param told after each photo how many have been looked at
     * @param wanted whether anybody still waits for it
     * @throws io.weightroom.classifiers.ClassifierUnavailable where the network does not answer
     */
    public static FeatureMap of(
            Classifiers classifiers,
            ClassifierCard card,
            Album album,
            String caller,
            IntConsumer told,
            BooleanSupplier wanted) {
        var features = new ArrayList<float[]>();
        var pixels = new ArrayList<float[]>();
        try (var decoder = new PictureDecoder(PIXELS)) {
            for (var photo : album.photos()) {
                if (!wanted.getAsBoolean()) {
                    throw new CancellationException();
                }
                var input = card.preparation().prepare(photo.file()).input();
                pixels.add(numbers(decoder.picture(photo.file())));
                features.add(classifiers.look(card.name(), input, caller).features());
                told.accept(features.size());
            }
        }
        var labels = album.photos().stream().mapToInt(Album.Photo::label).toArray();
        return new FeatureMap(
                PrincipalComponents.of(features, 2),
                PrincipalComponents.of(pixels, 2),
                neighbours(features, labels),
                neighbours(pixels, labels));
    }

    private static float[] numbers(byte[] planes) {
        var numbers = new float[planes.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (planes[i] & 0xff) / 255f;
        }
        return numbers;
    }

    static double neighbours(List<float[]> rows, int[] labels) {
        int same = 0;
        for (int i = 0; i < labels.length; i++) {
            int nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < labels.length; j++) {
                double distance = i == j ? Double.POSITIVE_INFINITY : distance(rows, i, j);
                if (distance < least) {
                    least = distance;
                    nearest = j;
                }
            }
            same += nearest >= 0 && labels[nearest] == labels[i] ? 1 : 0;
        }
        return (double) same / labels.length;
    }

    private static double distance(List<float[]> rows, int i, int j) {
        var a = rows.get(i);
        var b = rows.get(j);
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            double difference = a[k] - b[k];
            sum += difference * difference;
        }
        return sum;
    }
}
