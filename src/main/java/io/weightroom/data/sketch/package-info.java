/**
 * Handwritten-looking digits that we draw ourselves: a glyph says which way the pen goes, a hand
 * bends it, a pen inks it.
 */
@NullMarked
package io.weightroom.data.sketch;

import org.jspecify.annotations.NullMarked;
