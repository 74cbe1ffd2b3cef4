/** Texts as data sets: files of the host's and the course's own lessons, character by character. */
@NullMarked
package io.weightroom.data.text;

import org.jspecify.annotations.NullMarked;
