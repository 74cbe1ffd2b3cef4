package io.weightroom.data.sketch.pets;

import io.weightroom.data.sketch.Chance;
import java.awt.Color;

/**
 * The colours of one animal's fur. Cats and dogs draw from the same, so that no colour gives them
 * away.
 *
 * @param fur most of it
 * @param mark stripes, patches, ears of a dog
 * @param light muzzle, chest, paws
 */
record Coat(Color fur, Color mark, Color light) {

    private static final Color WHITE = new Color(236, 232, 226);

    static Coat of(Chance chance) {
        var fur =
                chance.near(
                        chance.oneOf(
                                new Color(52, 48, 50),
                                new Color(128, 126, 128),
                                new Color(203, 132, 66),
                                new Color(226, 200, 160),
                                new Color(122, 84, 54),
                                new Color(228, 224, 216),
                                new Color(186, 146, 102),
                                new Color(84, 58, 44)),
                        22);
        var light = chance.is(.55) ? chance.near(WHITE, 16) : mixed(fur, WHITE, .3);
        return new Coat(fur, mixed(fur, new Color(30, 22, 18), chance.within(.25, .6)), light);
    }

    static Color mixed(Color one, Color other, double share) {
        return new Color(
                (int) (one.getRed() + share * (other.getRed() - one.getRed())),
                (int) (one.getGreen() + share * (other.getGreen() - one.getGreen())),
                (int) (one.getBlue() + share * (other.getBlue() - one.getBlue())));
    }
}
