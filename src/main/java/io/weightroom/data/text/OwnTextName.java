package io.weightroom.data.text;

import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.own.OwnFolders;
import io.weightroom.spec.DatasetSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A text that a learner has brought, by the name that a spec has for it: {@code
 * own/local/8c5e31f0a2b49d77}. The revision comes of what is written in it: another text has
 * another.
 *
 * @param owner the learner's folder, see {@link OwnFolders#owner}
 * @param revision 16 hexadecimal digits
 */
public record OwnTextName(String owner, String revision) {

    private static final Pattern SOURCE =
            Pattern.compile(
                    Pattern.quote(DatasetSpec.Text.OWN) + "([a-z0-9-]{1,130})/([0-9a-f]{16})");

    private static final String ENDING = ".txt";

    /**
     * @throws DatasetUnavailable where {@code source} names nothing that could be here
     */
    public static OwnTextName of(String source) {
        var parts = SOURCE.matcher(source);
        if (!parts.matches()) {
            throw new DatasetUnavailable(
                    "text: expected own/LEARNER/REVISION, found \"%s\"".formatted(source));
        }
        return new OwnTextName(parts.group(1), parts.group(2));
    }

    public String source() {
        return DatasetSpec.Text.OWN + owner + "/" + revision;
    }

    public boolean isOf(String learner) {
        return owner.equals(OwnFolders.owner(learner));
    }

    public String fileName() {
        return revision + ENDING;
    }

    /**
     * Its file.
     *
     * @throws DatasetUnavailable where it was deleted since
     */
    Path in(OwnFolders folders) {
        var file = folders.texts(owner).resolve(fileName());
        if (!Files.isRegularFile(file)) {
            throw new DatasetUnavailable(
                    "text: your own text was deleted since; bring it once more, or choose another");
        }
        return file;
    }
}
