/**
 * Training in plain Java, written to be read: forward pass, loss, backward pass and optimizer, with
 * the shapes beside the lines that change them. A batch of N samples is one array, (N, values) row
 * by row.
 *
 * <p>Read {@code ScratchSession.step} first: it is one step of training, in six lines.
 */
@NullMarked
package io.weightroom.engine.scratch;

import org.jspecify.annotations.NullMarked;
