package io.weightroom.data.own;

import java.util.List;

/**
 * A class of a learner's own.
 *
 * @param id of its folder; stays when it is renamed
 * @param pictures in the order in which they came
 */
public record OwnClass(int id, String name, List<OwnPicture> pictures) {

    public OwnClass {
        pictures = List.copyOf(pictures);
    }

    public int count() {
        return pictures.size();
    }

    public long tests() {
        return pictures.stream().filter(OwnPicture::test).count();
    }
}
