package io.weightroom.farm.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How many processes Linux has killed for want of memory, in this container and on this machine: a
 * kill by the system looks like one by a person otherwise.
 */
record OomKills(long count) {

    private static final List<Path> COUNTERS =
            List.of(Path.of("/sys/fs/cgroup/memory.events"), Path.of("/proc/vmstat"));
    private static final Pattern KILLS = Pattern.compile("(?m)^oom_kill (\\d+)$");

    /** 0 where the system does not count. */
    static OomKills now() {
        return new OomKills(COUNTERS.stream().mapToLong(OomKills::read).sum());
    }

    /** Whether there was one since. */
    boolean another() {
        return now().count() > count;
    }

    private static long read(Path counter) {
        try {
            var found = KILLS.matcher(Files.readString(counter));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
