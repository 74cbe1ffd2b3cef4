/**
 * Trained classifiers, ready to be asked: the networks that come with Weightroom, and those that a
 * host has put into the home folder.
 */
@NullMarked
package io.weightroom.classifiers;

import org.jspecify.annotations.NullMarked;
