/**
 * Words as data sets: sentences from a grammar of ours, in which it is known what belongs together,
 * and the pairs of words that stand near each other in a text.
 */
@NullMarked
package io.weightroom.data.words;

import org.jspecify.annotations.NullMarked;
