/**
 * Trained networks that come with Weightroom: spec, weights, and a card that says what they are.
 */
@NullMarked
package io.weightroom.models;

import org.jspecify.annotations.NullMarked;
