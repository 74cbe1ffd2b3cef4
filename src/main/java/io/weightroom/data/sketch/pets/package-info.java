/** Cats and dogs that we draw ourselves, for machines that have no photos of them. */
@NullMarked
package io.weightroom.data.sketch.pets;

import org.jspecify.annotations.NullMarked;
