package io.weightroom.data.sketch.clothes;

import java.awt.geom.Rectangle2D;

/** One thing to wear or carry, in a unit of its own, y downwards. */
sealed interface Garment permits Top, Trousers, Shoe, Sandal, Bag {

    /** What it fills; the picture is scaled to it. */
    Rectangle2D bounds();

    void paint(Easel easel);
}
