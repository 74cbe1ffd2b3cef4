package io.weightroom.page.access;

import io.weightroom.access.AccessRefused;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Time zones as people write them. */
final class TimeZones {

    private TimeZones() {}

    static ZoneId of(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw new AccessRefused(
                    "expected a time zone such as Europe/Vienna, found “" + text.strip() + "”");
        }
    }
}
