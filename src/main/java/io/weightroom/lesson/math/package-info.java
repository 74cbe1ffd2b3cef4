/** Formulas in Markdown, {@code $a$} and {@code $$a$$}, as an extension of commonmark. */
@NullMarked
package io.weightroom.lesson.math;

import org.jspecify.annotations.NullMarked;
