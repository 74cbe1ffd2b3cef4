/** What learners have trained, as files to take along. */
@NullMarked
package io.weightroom.export;

import org.jspecify.annotations.NullMarked;
