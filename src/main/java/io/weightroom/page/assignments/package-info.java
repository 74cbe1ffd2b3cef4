/** Assignments as a learner sees them: what is asked, what is met, handing in, the result. */
@NullMarked
package io.weightroom.page.assignments;

import org.jspecify.annotations.NullMarked;
