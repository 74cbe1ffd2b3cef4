/** All that a home keeps and cannot be made again, put into one file and taken out of it. */
@NullMarked
package io.weightroom.backup;

import org.jspecify.annotations.NullMarked;
