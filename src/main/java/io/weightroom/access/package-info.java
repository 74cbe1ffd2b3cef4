/** Who comes in: signing in, sessions, what a browser may load. */
@org.jspecify.annotations.NullMarked
package io.weightroom.access;
