package io.weightroom.access;

import java.util.Optional;

/**
 * A student as a roster names them.
 *
 * @param schoolId what their school calls them, such as an e-mail address or a number
 */
public record RosterEntry(DisplayName name, Optional<String> schoolId) {}
