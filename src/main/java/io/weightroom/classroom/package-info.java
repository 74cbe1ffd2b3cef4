/** Learners and how far each has come. */
@NullMarked
package io.weightroom.classroom;

import org.jspecify.annotations.NullMarked;
