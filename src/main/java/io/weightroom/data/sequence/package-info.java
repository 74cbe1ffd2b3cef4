/** Sequences that ask a network to remember: the first symbol, parity, an echo, a sine. */
@NullMarked
package io.weightroom.data.sequence;

import org.jspecify.annotations.NullMarked;
