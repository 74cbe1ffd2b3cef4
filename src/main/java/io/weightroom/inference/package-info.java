/**
 * Published weights put to use: predictions, and the pad's drawing made to look like the training
 * data.
 */
@NullMarked
package io.weightroom.inference;

import org.jspecify.annotations.NullMarked;
