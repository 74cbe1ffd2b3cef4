package io.weightroom.data.own;

import io.weightroom.data.StratifiedOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which pictures are learned from and which are tested on, in the order of the data set's samples.
 *
 * @param names of the classes, one for each label
 */
public record OwnSplit(List<String> names, List<Place> training, List<Place> test) {

    /**
     * A picture and where it lies.
     *
     * @param label of its class, counted from 0
     * @param id of its class
     */
    public record Place(int label, int id, OwnPicture picture) {}

    private static final long ORDER_SEED = 1;

    public static OwnSplit of(OwnSet set) {
        return new OwnSplit(set.names(), places(set, false), places(set, true));
    }

    /** Mixed, so that every beginning has each class in proportion. */
    private static List<Place> places(OwnSet set, boolean test) {
        var places = new ArrayList<Place>();
        for (int label = 0; label < set.classes().size(); label++) {
            var of = set.classes().get(label);
            for (var picture : of.pictures()) {
                if (picture.test() == test) {
                    places.add(new Place(label, of.id(), picture));
                }
            }
        }
        var labels = places.stream().mapToInt(Place::label).toArray();
        return Arrays.stream(StratifiedOrder.of(labels, ORDER_SEED)).mapToObj(places::get).toList();
    }
}
