package io.weightroom.own;

import io.weightroom.data.images.BadPicture;
import io.weightroom.data.own.OwnPicture;
import java.util.List;

/**
 * What became of pictures that were sent.
 *
 * @param added to the class, as they are kept
 * @param known how many show what another of the class shows already
 * @param bad those that are no pictures
 * @param refused how many there was no room for
 * @param full why there was no room, in a sentence; empty where there was
 */
public record Intake(
        List<OwnPicture> added, int known, List<BadPicture> bad, int refused, String full) {

    public Intake {
        added = List.copyOf(added);
        bad = List.copyOf(bad);
    }

    /**
     * A picture on its way in.
     *
     * @param name of its file, for messages
     */
    public record Incoming(String name, byte[] file) {}
}
