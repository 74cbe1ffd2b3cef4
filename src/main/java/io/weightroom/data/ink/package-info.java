/** Pen strokes, and the grey pictures that they leave. */
@NullMarked
package io.weightroom.data.ink;

import org.jspecify.annotations.NullMarked;
