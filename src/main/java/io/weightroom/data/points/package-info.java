/** Labelled points in the plane: circles, moons, blobs, spirals, xor. */
@NullMarked
package io.weightroom.data.points;

import org.jspecify.annotations.NullMarked;
