/** A class live: everybody's newest run, hands, notes, messages, questions. */
@NullMarked
package io.weightroom.wall;

import org.jspecify.annotations.NullMarked;
