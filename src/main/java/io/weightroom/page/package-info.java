/** Routes, layout and navigation. */
@NullMarked
package io.weightroom.page;

import org.jspecify.annotations.NullMarked;
