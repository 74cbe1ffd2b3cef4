/**
 * What can be asked of the trainer: networks, data sets, optimizers and hyperparameters, as values.
 */
@NullMarked
package io.weightroom.spec;

import org.jspecify.annotations.NullMarked;
