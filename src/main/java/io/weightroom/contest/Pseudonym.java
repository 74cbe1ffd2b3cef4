package io.weightroom.contest;

import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import java.util.List;
import java.util.regex.Pattern;

/** A name under which somebody stands on a list. */
final class Pseudonym {

    /** Letters of any script, digits, and what stands between words; no marks that turn a line. */
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]{1,39}");

    private Pseudonym() {}

    /**
     * @param students of the class: nobody stands there as another
     * @throws NotAllowed where it is no name, or one of theirs
     */
    static String of(String asked, List<Member> students) {
        var name = asked.strip().replaceAll(" +", " ");
        if (!FORM.matcher(name).matches()) {
            throw new NotAllowed(
                    "expected a name of 2 to 40 letters, digits, spaces, dots or hyphens");
        }
        if (students.stream().anyMatch(student -> student.name().strip().equalsIgnoreCase(name))) {
            throw new NotAllowed(
                    "this is how somebody of the class is called: choose another name");
        }
        return name;
    }
}
