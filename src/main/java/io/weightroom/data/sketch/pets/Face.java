package io.weightroom.data.sketch.pets;

import java.awt.Color;

/** The head of an animal, which tells what it is. */
sealed interface Face permits CatFace, DogFace {

    Color DARK = new Color(28, 22, 22);

    void paint(Brush brush);
}
