/** What recurrent networks compute while they read a sequence, one time step after the other. */
@NullMarked
package io.weightroom.inference.reading;

import org.jspecify.annotations.NullMarked;
