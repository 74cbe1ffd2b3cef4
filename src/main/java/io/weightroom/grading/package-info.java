/** Assignments given to classes, handed in, and graded by the server's own record. */
@NullMarked
package io.weightroom.grading;

import org.jspecify.annotations.NullMarked;
