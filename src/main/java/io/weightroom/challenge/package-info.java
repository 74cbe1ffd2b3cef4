/** What the server asks of code that learners write. */
@NullMarked
package io.weightroom.challenge;

import org.jspecify.annotations.NullMarked;
