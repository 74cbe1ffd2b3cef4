/**
 * Networks that begin with one that was trained before: its weights, and its features, which are
 * computed once where it is frozen.
 */
@NullMarked
package io.weightroom.training.transfer;

import org.jspecify.annotations.NullMarked;
