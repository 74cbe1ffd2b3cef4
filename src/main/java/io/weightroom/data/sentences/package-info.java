/** Short sentences that praise or blame, made by a grammar of our own. */
@NullMarked
package io.weightroom.data.sentences;

import org.jspecify.annotations.NullMarked;
