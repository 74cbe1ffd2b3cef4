/** What a class has on every page: messages, questions, calls, notes, and hands to raise. */
@NullMarked
package io.weightroom.page.live;

import org.jspecify.annotations.NullMarked;
