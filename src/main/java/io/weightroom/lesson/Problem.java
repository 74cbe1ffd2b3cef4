package io.weightroom.lesson;

/** Something wrong in a lesson file: what was expected and what was found, in one sentence. */
public record Problem(SourceLocation at, String message) {

    @Override
    public String toString() {
        return at + ": " + message;
    }
}
