/**
 * What comes back from the trainer: points of a curve, evaluations, states and outcomes, as values.
 */
@NullMarked
package io.weightroom.metrics;

import org.jspecify.annotations.NullMarked;
