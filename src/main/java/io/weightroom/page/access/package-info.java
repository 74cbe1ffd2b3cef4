/** The pages through which one comes in, and those about accounts. */
@NullMarked
package io.weightroom.page.access;

import org.jspecify.annotations.NullMarked;
