/** Names what goes wrong in a live run, shows where on the curve, and says what to try. */
@NullMarked
package io.weightroom.coach;

import org.jspecify.annotations.NullMarked;
