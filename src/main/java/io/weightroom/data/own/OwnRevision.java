package io.weightroom.data.own;

import io.weightroom.data.DatasetUnavailable;
import java.util.regex.Pattern;

/**
 * A state of one of a learner's sets, by the name that a spec has for it: {@code
 * local/pets/8c5e31f0a2b49d77}.
 *
 * @param owner the learner's folder, see {@link OwnFolders#owner}
 */
public record OwnRevision(String owner, String set, String revision) {

    private static final Pattern ID =
            Pattern.compile("([a-z0-9-]{1,130})/([a-z0-9-]{1,40})/([0-9a-f]{16})");

    /**
     * @throws DatasetUnavailable where {@code id} names nothing that could be here
     */
    public static OwnRevision of(String id) {
        var parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new DatasetUnavailable(
                    "own pictures: expected LEARNER/SET/STATE, found \"%s\"".formatted(id));
        }
        return new OwnRevision(parts.group(1), parts.group(2), parts.group(3));
    }

    public String id() {
        return "%s/%s/%s".formatted(owner, set, revision);
    }

    /** Whether these are pictures of the learner whose name is {@code learner}. */
    public boolean isOf(String learner) {
        return owner.equals(OwnFolders.owner(learner));
    }
}
