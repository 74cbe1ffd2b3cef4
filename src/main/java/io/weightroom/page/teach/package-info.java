/** The pages of those who lead a class. */
@NullMarked
package io.weightroom.page.teach;

import org.jspecify.annotations.NullMarked;
