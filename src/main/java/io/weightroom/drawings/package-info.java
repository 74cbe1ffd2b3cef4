/** Digits that learners draw and give to their class, for everybody's network to be tested on. */
@NullMarked
package io.weightroom.drawings;

import org.jspecify.annotations.NullMarked;
