package io.weightroom.data.own;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One picture of a class, told by its file's name: {@code train-000007-8c5e31f0a2b49d77.jpg}.
 *
 * @param test whether it is kept back to test on; decided when it came, so that later ones do not
 *     move it
 * @param number counts what came into the class
 * @param digest of what it shows, 16 hexadecimal digits
 * @param ending {@code jpg} or {@code png}
 */
public record OwnPicture(boolean test, int number, String digest, String ending) {

    private static final Pattern NAME =
            Pattern.compile("(train|test)-(\\d{6,9})-([0-9a-f]{16})\\.(jpg|png)");

    /** Empty where a file of this name is none. */
    public static Optional<OwnPicture> of(String fileName) {
        var name = NAME.matcher(fileName);
        return name.matches()
                ? Optional.of(
                        new OwnPicture(
                                name.group(1).equals("test"),
                                Integer.parseInt(name.group(2)),
                                name.group(3),
                                name.group(4)))
                : Optional.empty();
    }

    public String fileName() {
        return "%s-%06d-%s.%s".formatted(test ? "test" : "train", number, digest, ending);
    }

    /** The same picture in the other split. */
    public OwnPicture in(boolean split) {
        return new OwnPicture(split, number, digest, ending);
    }

    /** Whether it is the same picture, in whichever split. */
    public boolean is(OwnPicture other) {
        return number == other.number && digest.equals(other.digest);
    }
}
