/** What any engine must offer, and how runs take turns on the lanes of a machine. */
@NullMarked
package io.weightroom.training;

import org.jspecify.annotations.NullMarked;
