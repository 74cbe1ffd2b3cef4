package io.weightroom.widget;

import io.weightroom.data.names.GivenNames;
import java.util.List;
import java.util.Optional;

/**
 * A name that a network has made.
 *
 * @param whole whether the network has ended it itself
 * @param listed the language in whose list it is
 */
record MadeName(String name, boolean whole, Optional<String> listed) {

    /**
     * @param written what the network wrote after {@code Italian: }
     */
    static MadeName of(String written) {
        int end = written.indexOf('\n');
        var name = (end < 0 ? written : written.substring(0, end)).strip();
        return new MadeName(name, end >= 0, GivenNames.languageOf(name));
    }

    /** Whether it is a name, and on no list of ours. */
    boolean isNew() {
        return !name.isEmpty() && listed.isEmpty();
    }

    /** What there is to know of it, where {@code language} was asked for. */
    String told(String language) {
        if (name.isEmpty()) {
            return "no name";
        }
        if (listed.isPresent()) {
            return listed.get().equals(language)
                    ? "on the list"
                    : "on the list, as " + listed.get();
        }
        return whole ? "new" : "new, and without an end";
    }

    static String summary(List<MadeName> names, String language) {
        long fresh = names.stream().filter(MadeName::isNew).count();
        return "%d of %d are on no list of ours: the network has not copied them. How many of them sound %s?"
                .formatted(fresh, names.size(), language);
    }
}
