package io.weightroom.lesson;

/** A piece of text that an author wrote, and where. */
record Text(String value, SourceLocation at) {

    /** The text as a message shows it: quoted, cut after 60 characters, never empty. */
    String found() {
        return found(value);
    }

    static String found(String value) {
        if (value.isEmpty()) {
            return "nothing";
        }
        return '"' + (value.length() <= 60 ? value : value.substring(0, 60) + "...") + '"';
    }
}
