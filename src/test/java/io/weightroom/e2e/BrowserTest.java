package io.weightroom.e2e;

import org.springframework.test.annotation.DirtiesContext;

/**
 * A test with a server of its own, with an empty home and a copy of the lessons, since what a
 * learner trains and answers is kept.
 */
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
abstract class BrowserTest extends Browsing {}
