/** The command line. */
@NullMarked
package io.weightroom.command;

import org.jspecify.annotations.NullMarked;
