/** The broker that the web process brings along. */
@NullMarked
package io.weightroom.farm.broker;

import org.jspecify.annotations.NullMarked;
