package io.weightroom.e2e;

import org.springframework.test.context.TestPropertySource;

/**
 * A test on a server that other such tests have used and will use. It has a page of the course for
 * itself, neither writes lessons nor files, and counts nothing of the whole server.
 */
@TestPropertySource(properties = "weightroom.tests=shared")
abstract class SharedServerTest extends Browsing {}
