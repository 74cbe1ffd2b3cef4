/** Texts by trained networks, character by character. */
@NullMarked
package io.weightroom.inference.text;

import org.jspecify.annotations.NullMarked;
