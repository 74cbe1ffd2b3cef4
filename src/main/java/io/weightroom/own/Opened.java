package io.weightroom.own;

import io.weightroom.data.images.BadPicture;
import io.weightroom.data.own.OwnClass;
import io.weightroom.data.own.OwnPicture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Pictures that were sent, made small, and those that are none.
 *
 * @param pictures in the order in which they came
 */
record Opened(List<SmallPicture> pictures, List<BadPicture> bad) {

    /** One of five is kept back to test on. */
    private static final int ONE_OF = 5;

    static Opened of(List<Intake.Incoming> sent) {
        var pictures = new ArrayList<SmallPicture>();
        var bad = new ArrayList<BadPicture>();
        for (var one : sent) {
            try {
                pictures.add(SmallPicture.of(one.file()));
            } catch (IllegalArgumentException e) {
                bad.add(bad(one.name(), String.valueOf(e.getMessage())));
            }
        }
        return new Opened(pictures, bad);
    }

    /** The decoder's sentence: {@code expected a picture, found text}. */
    private static BadPicture bad(String name, String sentence) {
        var parts = sentence.replaceFirst("^expected ", "").split(", found ", 2);
        return new BadPicture(name, parts[0], parts.length > 1 ? parts[1] : "something else");
    }

    /** Adds them to a class until it is full; all others are counted. */
    Intake into(SetFolder folder, OwnClass to, OwnLimits limits) throws IOException {
        var known = new HashSet<String>();
        to.pictures().forEach(p -> known.add(p.digest()));
        var added = new ArrayList<OwnPicture>();
        var room = new Room(folder, limits);
        int number = folder.nextNumber(to.id());
        int count = to.count();
        long tests = to.tests();
        int twice = 0;
        for (int i = 0; i < pictures.size(); i++) {
            var picture = pictures.get(i);
            if (known.contains(picture.digest())) {
                twice++;
                continue;
            }
            var full =
                    count >= limits.pictures() ? room.full(to) : room.take(picture.file().length);
            if (!full.isEmpty()) {
                return new Intake(added, twice, bad, pictures.size() - i, full);
            }
            boolean test = count > 0 && (tests == 0 || tests < (count + 1) / ONE_OF);
            var kept = new OwnPicture(test, number++, picture.digest(), picture.ending());
            folder.add(to.id(), kept, picture.file());
            added.add(kept);
            known.add(picture.digest());
            count++;
            tests += test ? 1 : 0;
        }
        return new Intake(added, twice, bad, 0, "");
    }
}
