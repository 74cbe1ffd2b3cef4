/** What a network has learned of words: a vector for each, what lies near it, and differences. */
@NullMarked
package io.weightroom.inference.words;

import org.jspecify.annotations.NullMarked;
