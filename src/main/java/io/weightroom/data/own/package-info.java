/**
 * Learners' own pictures in classes of their own: how they lie in the home folder, and how a state
 * of them becomes a data set. Who may change them is not known here.
 */
@NullMarked
package io.weightroom.data.own;

import org.jspecify.annotations.NullMarked;
