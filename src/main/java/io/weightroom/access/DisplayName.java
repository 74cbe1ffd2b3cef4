package io.weightroom.access;

import io.weightroom.classroom.CsvText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as others see it: in any script, with emoji where somebody wants them, but nothing that
 * turns around or covers what stands beside it.
 */
public record DisplayName(String text) {

    /** In UTF-16 units. */
    static final int LONGEST = 80;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Characters that control, turn the direction around, or have no meaning for others. */
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}\\p{Co}\\p{Cn}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u200E\\u200F\\u2060-\\u2064\\uFEFF\\uFFF9-\\uFFFD]");

    private static final Pattern MANY_MARKS = Pattern.compile("\\p{M}{5,}");
    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");
    private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D\\uFE0E\\uFE0F]");

    /**
     * @throws AccessRefused where it cannot be somebody's name
     */
    public DisplayName {
        text = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        text = text.strip();
        if (text.isEmpty()) {
            throw new AccessRefused("expected a name, found none");
        }
        if (text.length() > LONGEST) {
            throw new AccessRefused(
                    "expected a name of at most %d characters, found %d"
                            .formatted(LONGEST, text.length()));
        }
        if (UNSEEN.matcher(text).find()
                || MANY_MARKS.matcher(text).find()
                || !SEEN.matcher(text).find()) {
            throw new AccessRefused(
                    "expected a name that everybody can read, found characters that cannot be seen");
        }
        if (CsvText.beginsAFormula(text)) {
            throw new AccessRefused(
                    "expected a name that begins with a letter, found “" + text.charAt(0) + "”");
        }
    }

    /** What two names have in common that people would take for the same. */
    String folded() {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return JOINERS.matcher(plain)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
