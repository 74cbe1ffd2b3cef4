/** A trainer's process: a trainer on a line to the broker. */
@NullMarked
package io.weightroom.farm.node;

import org.jspecify.annotations.NullMarked;
