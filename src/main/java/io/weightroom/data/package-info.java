/** Data sets: the catalogue, the readers of files, and the generators. */
@NullMarked
package io.weightroom.data;

import org.jspecify.annotations.NullMarked;
