package io.weightroom.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A constant that authors write in lower case: {@code LEAKY_RELU} is {@code leaky_relu}. */
public interface Written {

    String name();

    /** The word as it stands in a lesson. */
    default String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of {@code type} that is written {@code text}, if there is one. */
    static <E extends Enum<E> & Written> Optional<E> find(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.text().equals(text))
                .findFirst();
    }

    /** All words of {@code type}, in order, for a message that says what was expected. */
    static <E extends Enum<E> & Written> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Written::text).toList();
    }
}
