/** Lessons: Markdown with directives, read into values that know their file and line. */
@NullMarked
package io.weightroom.lesson;

import org.jspecify.annotations.NullMarked;
