package io.weightroom.data.sketch.clothes;

import io.weightroom.data.sketch.Chance;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Worn on the upper body: T-shirts, pullovers, coats, shirts, and dresses. They differ in how often
 * they have what: sleeves, collars, buttons, hoods, prints.
 *
 * @param details drawn over the cloth, last on top
 */
record Top(
        Cut cut, Cloth cloth, List<Detail> details, Chance chance, Shape body, List<Shape> sleeves)
        implements Garment {

    static Top of(Cut cut, Cloth cloth, List<Detail> details, Chance chance) {
        var sleeves = new ArrayList<Shape>();
        if (cut.hasSleeves()) {
            sleeves.add(cut.sleeve(-1, chance.around(0, .05)));
            sleeves.add(cut.sleeve(1, chance.around(0, .05)));
        }
        return new Top(cut, cloth, details, chance, cut.body(), List.copyOf(sleeves));
    }

    @Override
    public Rectangle2D bounds() {
        var box = body.getBounds2D();
        sleeves.forEach(sleeve -> box.add(sleeve.getBounds2D()));
        if (details.contains(Detail.HOOD) || details.contains(Detail.ROLL_NECK)) {
            box.add(0, -.16);
        }
        return box;
    }

    @Override
    public void paint(Easel easel) {
        details.stream().filter(Detail::behind).forEach(d -> d.paint(easel, this));
        var arms = chance.is(.15) ? cloth.plain().shaded(chance.within(.4, .8)) : cloth.shaded(.95);
        sleeves.forEach(sleeve -> arms.cover(easel, sleeve, chance));
        cloth.cover(easel, body, chance);
        details.stream().filter(d -> !d.behind()).forEach(d -> d.paint(easel, this));
    }
}
