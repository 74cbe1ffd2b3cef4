package io.weightroom.data.names;

import io.weightroom.spec.DatasetSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Given names by language, as many of each: a list of ours. A name that is common in several of
 * these languages is in none of them, since it would have no one right answer.
 */
public final class GivenNames {

    private static final String FILE = "names.txt";

    /** Every run sees the names in this order. */
    private static final long ORDER_SEED = 1;

    /** Turkish İ; in lower case it would become two characters. */
    private static final String DOTTED_I = "\u0130";

    private static final class Kept {
        static final Map<String, List<String>> BY_LANGUAGE = read();
        static final Map<String, String> LANGUAGE_OF = byLetters();
    }

    private GivenNames() {}

    /**
     * The names of a language as they are written: first women's, then men's.
     *
     * @throws IllegalArgumentException where there is no such language
     */
    public static List<String> of(String language) {
        var names = Kept.BY_LANGUAGE.get(language);
        if (names == null) {
            throw new IllegalArgumentException(
                    "expected one of %s, found %s"
                            .formatted(DatasetSpec.Names.LANGUAGES, language));
        }
        return names;
    }

    /** In which language's list {@code name} is, however it is capitalised. */
    public static Optional<String> languageOf(String name) {
        return Optional.ofNullable(Kept.LANGUAGE_OF.get(letters(name.strip())));
    }

    /** {@code name} as a network reads it: small letters, each one character with its marks. */
    public static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replace(DOTTED_I, "i")
                .toLowerCase(Locale.ROOT);
    }

    /** All names as one text, a line each: {@code Italian: Giulia}, shuffled. */
    public static String text() {
        var lines = new ArrayList<String>();
        Kept.BY_LANGUAGE.forEach(
                (language, names) -> names.forEach(name -> lines.add(line(language) + name)));
        Collections.shuffle(lines, new Random(ORDER_SEED));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** How a line of {@link #text} begins. */
    public static String line(String language) {
        return language + ": ";
    }

    private static Map<String, List<String>> read() {
        var names = new LinkedHashMap<String, List<String>>();
        var language = new ArrayList<String>();
        try (var in = GivenNames.class.getResourceAsStream(FILE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line :
                    lines.lines().filter(l -> !l.isEmpty() && !l.startsWith("#")).toList()) {
                if (line.endsWith(":")) {
                    language = new ArrayList<>();
                    names.put(line.substring(0, line.length() - 1), language);
                } else {
                    Collections.addAll(language, line.split(" "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(names);
    }

    private static Map<String, String> byLetters() {
        var languages = new LinkedHashMap<String, String>();
        Kept.BY_LANGUAGE.forEach(
                (language, names) -> names.forEach(name -> languages.put(letters(name), language)));
        return languages;
    }
}
