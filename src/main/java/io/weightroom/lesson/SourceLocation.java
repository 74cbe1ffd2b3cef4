package io.weightroom.lesson;

/** A line of a lesson file, counted from 1. */
public record SourceLocation(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
