package io.weightroom.lesson;

import java.util.List;
import java.util.Optional;

/** The lessons of a folder, read again when a file is saved. */
public interface Lessons {

    /** All lessons in order of their numbers, without the home page. */
    List<Lesson> all();

    Optional<Lesson> find(String slug);

    /** The home page: {@code lessons/home.md}. */
    Lesson home();

    /**
     * Calls {@code listener} with the slug of a lesson that was saved, or the place of an
     * assignment, until the returned action is run.
     */
    Runnable watch(java.util.function.Consumer<String> listener);
}
