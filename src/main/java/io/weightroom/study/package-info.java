/**
 * What is found out about trained classifiers by showing them photos: which is accurate and fast,
 * which places of a photo an answer hangs on, how their features lie.
 */
@NullMarked
package io.weightroom.study;

import org.jspecify.annotations.NullMarked;
