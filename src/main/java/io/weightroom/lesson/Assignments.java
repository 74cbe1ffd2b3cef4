package io.weightroom.lesson;

import java.util.List;
import java.util.Optional;

/** The assignments of a folder, read again when a file is saved. */
public interface Assignments {

    /** In order of their numbers. */
    List<Assignment> all();

    Optional<Assignment> find(String slug);
}
