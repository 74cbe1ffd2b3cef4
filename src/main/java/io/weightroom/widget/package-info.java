/**
 * One Vaadin component for each directive: the Java side of the Lit elements in frontend/widgets.
 */
@NullMarked
package io.weightroom.widget;

import org.jspecify.annotations.NullMarked;
