package io.weightroom.data.sketch.clothes;

import io.weightroom.data.sketch.Chance;
import io.weightroom.data.sketch.clothes.Cloth.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Takes out one thing of a class; how it is made is left to chance, more or less. */
record Wardrobe(Chance chance) {

    Garment tShirt() {
        var details = new ArrayList<Detail>();
        often(details, Detail.PRINT, .4);
        often(details, Detail.NECK_BAND, .3);
        often(details, Detail.CHEST_POCKET, .08);
        often(details, Detail.COLLAR, .06);
        return Top.of(
                cut(Cut.sleeve(chance, .06, .78), 1, .2),
                Cloth.of(chance, .72, Pattern.ACROSS, Pattern.SPOTS, Pattern.BLOCKS),
                details,
                chance);
    }

    Garment pullover() {
        var details = new ArrayList<Detail>();
        often(details, Detail.CUFFS, .5);
        often(details, chance.oneOf(Detail.HOOD, Detail.ROLL_NECK, Detail.NECK_BAND), .5);
        often(details, Detail.PRINT, .2);
        often(details, Detail.ZIP, .05);
        often(details, Detail.COLLAR, .04);
        return Top.of(
                cut(Cut.sleeve(chance, .95, .03), 1, .1),
                Cloth.of(chance, .6, Pattern.ACROSS, Pattern.SPOTS, Pattern.RIBS, Pattern.BLOCKS),
                details,
                chance);
    }

    Garment coat() {
        var details = new ArrayList<Detail>();
        details.add(chance.oneOf(Detail.ZIP, Detail.BUTTONS, Detail.OPENING, Detail.OPENING));
        details.add(chance.oneOf(Detail.LAPELS, Detail.COLLAR, Detail.HOOD, Detail.ROLL_NECK));
        often(details, Detail.POCKETS, .7);
        often(details, Detail.BELT, .15);
        if (chance.is(.06)) {
            details.removeFirst();
        }
        return Top.of(
                cut(Cut.sleeve(chance, .98, .01), 1.1, .06),
                Cloth.of(chance, .84, Pattern.CHECKS, Pattern.SPOTS, Pattern.DOWN),
                details,
                chance);
    }

    Garment shirt() {
        var details = new ArrayList<Detail>();
        often(details, Detail.BUTTONS, .7);
        often(details, Detail.COLLAR, .7);
        often(details, Detail.CHEST_POCKET, .3);
        often(details, Detail.NECK_BAND, .15);
        often(details, Detail.PRINT, .06);
        return Top.of(
                cut(Cut.sleeve(chance, .52, .3), 1.03, .16),
                Cloth.of(chance, .5, Pattern.CHECKS, Pattern.DOWN, Pattern.SPOTS),
                details,
                chance);
    }

    Garment dress() {
        var details = new ArrayList<Detail>();
        often(details, Detail.BELT, .35);
        often(details, Detail.BUTTONS, .08);
        often(details, Detail.COLLAR, .08);
        often(details, Detail.CUFFS, .15);
        double chest = chance.within(.24, .34);
        double length = chance.within(1.35, 2.2);
        return Top.of(
                new Cut(
                        chest - .02,
                        chest,
                        chest * chance.within(.7, 1),
                        chest * chance.within(.95, 1.9),
                        chance.within(.32, .42),
                        length,
                        chest * chance.within(.4, .75),
                        chance.within(.06, .3),
                        Cut.sleeve(chance, .3, .3),
                        chance.within(.1, .18),
                        chance.within(.05, .4)),
                Cloth.of(chance, .5, Pattern.values()),
                details,
                chance);
    }

    /**
     * @param size of the whole, 1 for a T-shirt's
     * @param wideNeck how often the neck is wide or deep
     */
    private Cut cut(double sleeve, double size, double wideNeck) {
        boolean shortSleeve = sleeve < .5;
        double chest = size * chance.within(.33, .45);
        double shoulder = chest - chance.within(0, .06);
        boolean wide = chance.is(sleeve == 0 ? .6 : wideNeck);
        return new Cut(
                sleeve == 0 ? shoulder * chance.within(.62, .9) : shoulder,
                chest,
                chest * chance.within(.86, 1.02),
                chest * chance.within(.9, 1.12),
                chance.within(.36, .46),
                size * chance.within(1.08, 1.42),
                wide ? chance.within(.22, .3) : chance.within(.13, .2),
                wide ? chance.within(.12, .36) : chance.within(.04, .14),
                sleeve * size,
                shortSleeve ? chance.within(.2, .3) : chance.within(.1, .17),
                shortSleeve ? chance.within(.2, .8) : chance.within(.04, .24));
    }

    private void often(List<Detail> details, Detail detail, double probability) {
        if (chance.is(probability)) {
            details.add(detail);
        }
    }
}
