/**
 * What a run's seed decides: initial weights, shuffles, dropout masks. They are the same whatever
 * engine trains, so that two engines can be compared number by number.
 */
@NullMarked
package io.weightroom.training.seeded;

import org.jspecify.annotations.NullMarked;
